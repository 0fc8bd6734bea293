import { afterAll, vi } from 'vitest';

// Files that share a process leave nothing in its classes and clocks for the next one.
afterAll(() => {
  vi.restoreAllMocks();
});
