import { spawn } from 'node:child_process';

/**
 * What the shell does once its standard input ends: stop the server of the first directory, if it has come that far,
 * then remove all, again where something still wrote in there.
 */
const SCRIPT = `
cat >/dev/null
server=$(head -n 1 "$1"/*/postmaster.pid 2>/dev/null)
[ -n "$server" ] && kill -QUIT "$server" 2>/dev/null
for second in 1 2 3 4 5 6 7 8 9 10; do
  [ -n "$server" ] && kill -0 "$server" 2>/dev/null || break
  sleep 1
done
for second in 1 2 3 4 5 6 7 8 9 10; do
  rm -rf "$@" 2>/dev/null
  sleep 1
  [ -z "$(ls -d "$@" 2>/dev/null)" ] && break
done
`;

/**
 * Sees to it that nothing is left if this process dies without stopping its monitor, by Ctrl-C, a crash or kill -9, be
 * it while it starts: a shell waits for the end of a pipe that only this process holds.
 * @param directories what to remove; a server's first, which is stopped before
 * @returns what to call once all is stopped and removed
 */
export function spawnCleanupWatchdog(directories: string[]): () => void {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'sh', ...directories], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined); // no shell, no will: stop() still leaves nothing
  shell.stdin.on('error', () => undefined);
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return () => {
    shell.kill('SIGKILL');
  };
}
