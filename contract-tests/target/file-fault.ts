/**
 * Why a file can't be read or written, in plain words:
 *
 *     EISDIR: illegal operation on a directory, open 'report.html'  ->  it is a folder; name a file
 */

/**
 * Tells it, and what to do.
 * @returns a clause to put behind a colon, without a full stop; of a rare fault what the system says
 */
export function fileFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return FAULTS[code] ?? (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check how it is spelt',
  EISDIR: 'it is a folder; name a file',
  ENOTDIR: 'a part of its path is a file and no folder; check how it is spelt',
  ERR_FS_CP_DIR_TO_NON_DIR: 'it is a file; name a folder',
  EEXIST: 'it is a file; name a folder',
  EACCES: 'you have no right to it; change that, or name another one',
  EPERM: 'you have no right to it; change that, or name another one',
  EROFS: 'it can only be read there; name another one',
  ENOSPC: 'the disk is full; make room, or name another one',
};
