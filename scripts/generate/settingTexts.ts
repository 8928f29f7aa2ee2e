/** The texts of the settings, by their keys in package.json: `settings.trainlog.unit`. */
export interface SettingTexts {
  /** The objects of `contributes.configuration`, with `%settings.trainlog.unit%` instead of texts. */
  readonly parts: readonly unknown[];
  readonly texts: ReadonlyMap<string, string>;
}

/** The keys of setting texts begin with this. All others in package.nls.json are written by hand. */
export const SETTINGS = 'settings.';

const TEXTS: ReadonlySet<string> = new Set(['title', 'description', 'markdownDescription']);

export function settingTexts(parts: readonly object[]): SettingTexts {
  const texts = new Map<string, string>();

  function keyed(key: string, text: string): string {
    texts.set(key, text);
    return `%${key}%`;
  }

  function walk(value: unknown, path: string): unknown {
    if (Array.isArray(value)) return value.map(each => walk(each, path));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, each]: [string, unknown]) => {
      if (typeof each === 'string' && TEXTS.has(name)) return [name, keyed(path, each)];
      return [name, name === 'properties' ? walkProperties(each, path) : walk(each, path)];
    });
    return Object.fromEntries(entries);
  }

  function walkProperties(value: unknown, path: string): unknown {
    const entries = Object.entries(value ?? {}).map(([name, each]) => [name, walk(each, `${path}.${name}`)]);
    return Object.fromEntries(entries);
  }

  return { parts: parts.map(part => walkPart(part)), texts };

  /** The key of a part comes from its first setting; the key of a setting is its name. */
  function walkPart(part: object): unknown {
    const entries = Object.entries(part).map(([name, each]: [string, unknown]) => {
      if (name === 'title' && typeof each === 'string')
        return [name, keyed(`${SETTINGS}title.${each.toLowerCase().replace(/\W+/g, '-')}`, each)];
      return [name, name === 'properties' ? walkProperties(each, SETTINGS.slice(0, -1)) : each];
    });
    return Object.fromEntries(entries);
  }
}
