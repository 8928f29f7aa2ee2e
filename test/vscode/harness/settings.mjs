/** User settings for both hosts: as on the desktop, and quiet. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on', // else a screenshot catches things half faded in
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off', // on the web the default is 'afterDelay'
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
};

/**
 * How a host of VS Code is started.
 * @typedef {object} HostOptions
 * @property {string} folder the workspace; the editor works on a copy of it
 * @property {string} [extension] the extension's folder, loaded from its place
 * @property {string} [tests] a bundle that exports `run()`, for the extension host; needs `extension`
 * @property {string} [vsix] an extension to install first (node host only)
 * @property {{ file: string, line: number }} [open] what of the folder to show at once (node host only)
 * @property {boolean} [asksForTrust] as the desktop does, whether the workspace is trusted (node host only)
 * @property {Record<string, unknown>} [settings] user settings beside the quiet ones
 * @property {boolean} [verbose] print the editor's own log
 *
 * A host that runs. testsPassed: whether the test bundle came to a good end by its own account.
 * @typedef {object} Host
 * @property {string} url
 * @property {string | undefined} folder the copy of the workspace on disk, where there is one
 * @property {() => boolean} testsPassed
 * @property {() => Promise<void>} close
 */
