import { spawn } from 'node:child_process';

/** What the shell does once its standard input ends: stop the server, then remove the directories. */
const SCRIPT = `
cat >/dev/null
server=$(head -n 1 "$1/postmaster.pid" 2>/dev/null)
[ -n "$server" ] && kill -QUIT "$server" 2>/dev/null
for second in 1 2 3 4 5 6 7 8 9 10; do
  [ -n "$server" ] && kill -0 "$server" 2>/dev/null || break
  sleep 1
done
shift
rm -rf "$@"
`;

/**
 * Sees to it that nothing is left if this process dies without stopping its monitor, by Ctrl-C, a crash or kill -9: a
 * shell waits for the end of a pipe that only this process holds.
 * @param cluster the directory of the server to stop
 * @param directories what to remove after that
 * @returns what to call once all is stopped and removed
 */
export function leaveWill(cluster: string, directories: string[]): () => void {
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'sh', cluster, ...directories], {
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
