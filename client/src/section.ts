/** The section of a page of rules under the heading `### ID`, as a page with the id as its title; undefined where there is none. */
export function sectionOf(page: string, id: string): string | undefined {
  const lines = page.split('\n');
  const start = lines.indexOf(`### ${id}`);
  if (start < 0) return undefined;
  const end = lines.findIndex((line, index) => index > start && /^#{1,3} /.test(line));
  const section = lines.slice(start + 1, end < 0 ? undefined : end);
  return `${[`# ${id}`, ...section].join('\n').trimEnd()}\n`;
}
