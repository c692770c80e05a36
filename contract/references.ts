/**
 * Where something can be read, as the contract writes it, and as a reader gets it:
 *
 *     { page: CreateKeyPair, section: Usage notes }   CreateKeyPair (2023-12-06), Usage notes   https://…
 *     { standard: RFC 4716, section: '4' }            RFC 4716 section 4                        https://www.rfc-editor.org/…
 */
import { type Document, isObject } from './document.ts';

/** A page of the vendor's. */
export interface Page {
  readonly title: string;
  readonly url: string;
  /** The day of its last update, as 2023-12-06; undefined where the page gives none. */
  readonly edition: string | undefined;
}

/** Where something can be read. */
export interface Reference {
  readonly words: string;
  readonly url: string;
}

/** The pages of a bundle's `x-pages`, by their names there; what is no page is left out. */
export function readPages(json: Document['json']): ReadonlyMap<string, Page> {
  const written = json['x-pages'];
  return new Map(
    Object.entries(isObject(written) ? written : {}).flatMap(([name, value]) => {
      const { title, url, edition } = isObject(value) ? value : {};
      if (typeof title !== 'string' || typeof url !== 'string' || !URL.canParse(url)) return [];
      return [[name, { title, url, edition: typeof edition === 'string' ? edition : undefined }] as const];
    }),
  );
}

/** Reads a reference; undefined where it has none of the five forms, or names a page that there is not. */
export function readReference(pages: ReadonlyMap<string, Page>, written: unknown): Reference | undefined {
  if (!isObject(written)) return undefined;
  const { page, section, repository, path, commit = 'HEAD', standard } = written;
  const { package: release, thread } = written;
  if (typeof page === 'string' && isText(section)) {
    const found = pages.get(page);
    return found && { words: `${pageInWords(found)}, ${section}`, url: found.url };
  }
  if (isName(repository) && isText(path) && isText(commit)) {
    const url = `https://github.com/${repository}/blob/${commit}/${encodeURI(path)}`;
    return { words: `${repository}, ${path}`, url };
  }
  if (isText(release) && isText(path)) {
    const at = release.lastIndexOf('@');
    if (at < 1) return undefined;
    const [name, version] = [release.slice(0, at), release.slice(at + 1)];
    const url = `https://unpkg.com/${name}@${version}/${path}`;
    return { words: `${name} ${version}, ${path}`, url };
  }
  if (isText(thread)) {
    const [repo, number = ''] = thread.split('#');
    if (!isName(repo) || !/^\d+$/.test(number)) return undefined;
    return { words: thread, url: `https://github.com/${repo}/issues/${number}` };
  }
  if (isText(standard) && /^RFC \d+$/.test(standard) && isText(section)) {
    const url = `https://www.rfc-editor.org/rfc/${standard.toLowerCase().replace(' ', '')}#section-${section}`;
    return { words: `${standard} section ${section}`, url };
  }
  return undefined;
}

/** `CreateKeyPair (2023-12-06)`: editions differ, so that the day belongs to the name. */
export function pageInWords({ title, edition }: Page): string {
  return edition === undefined ? title : `${title} (${edition})`;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]+\/[\w.-]+$/.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
