import * as vscode from 'vscode';

/** Where the page's script and styles are, the only files that it may load. */
export const pageFolder = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist', 'dashboard');

/** The page: nothing runs in it, and nothing is loaded, but its own script and styles. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = newNonce();
  const address = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString(true);
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(vscode.l10n.t('Training Dashboard'))}</title>
<link rel="stylesheet" nonce="${nonce}" href="${escaped(address('page.css'))}">
</head>
<body>
<script nonce="${nonce}" src="${escaped(address('page.js'))}"></script>
</body>
</html>`;
}

const NONCE_BYTES = 16;

function newNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(NONCE_BYTES))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
