/**
 * Markdown for a page that cannot show its own pictures. On the page of an extension VS Code shows pictures from the web alone, none from
 * the package and none written into the text (microsoft/vscode-vsce#1196), so without a network they would be broken there. A picture becomes
 * what a comment right below it says instead, `<!-- instead of the picture`; else a link to it, with its words. Paths become addresses.
 * @param {string} markdown
 * @param {string} site the address that paths are relative to
 * @returns {string}
 */
export function withoutPictures(markdown, site) {
  return markdown
    .replace(/^!\[[^\]]*\]\([^)]*\)\n+<!-- instead of the picture\n(.*?)\n-->$/gms, '$1')
    .replace(/!(?=\[[^\]]*\]\()/g, '')
    .replace(/(?<=\]\()(?![a-z]+:|#)[^)\s]+(?=\))/g, path => `${site}/${path}`);
}
