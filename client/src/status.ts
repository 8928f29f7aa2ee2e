import * as vscode from 'vscode';
import { type PlainText, plainText } from './plainText';

const selector: vscode.DocumentSelector = { language: 'trainlog' };

export type Notice = {
  readonly severity: vscode.LanguageStatusSeverity;
  readonly text: PlainText;
  readonly detail: PlainText;
  readonly command: vscode.Command;
};

/** Notices in the language status (the braces in the status bar) of training logs. There are none while all is well. */
export function createStatus(): {
  server(notice?: Notice): void;
  settings(problems: readonly string[]): void;
} & vscode.Disposable {
  const server = slot('trainlog.server', vscode.l10n.t('Trainlog: language server'));
  const settings = slot('trainlog.settings', vscode.l10n.t('Trainlog: settings'));
  return {
    server: server.show,
    settings(problems) {
      if (problems.length === 0) return settings.show(undefined);
      settings.show({
        severity: vscode.LanguageStatusSeverity.Warning,
        text: plainText(
          problems.length === 1
            ? vscode.l10n.t('A setting cannot be used')
            : vscode.l10n.t('{0} settings cannot be used', problems.length),
        ),
        detail: plainText(problems.join(' · ')),
        command: {
          title: vscode.l10n.t('Open Settings'),
          command: 'workbench.action.openSettings',
          arguments: ['@ext:trainlog.trainlog'],
        },
      });
    },
    dispose() {
      server.show(undefined);
      settings.show(undefined);
    },
  };
}

function slot(id: string, name: string): { show(notice: Notice | undefined): void } {
  let item: vscode.LanguageStatusItem | undefined;
  return {
    show(notice) {
      if (!notice) {
        item?.dispose();
        item = undefined;
        return;
      }
      item ??= vscode.languages.createLanguageStatusItem(id, selector);
      item.name = name;
      item.severity = notice.severity;
      item.text = notice.text;
      item.detail = notice.detail;
      item.command = notice.command;
    },
  };
}
