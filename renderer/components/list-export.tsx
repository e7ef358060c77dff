/**
 * The button at the besluitenlijst or the actielijst: saving it as a file, copying it for LCMS, printing it. What it
 * gives is the list as the hub has it, so what stands on this device only is not in it.
 */
import { Copy, Download, FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { useCallback, useState } from 'react';
import {
  exerciseList,
  LIST_FORMATS,
  LIST_LABELS,
  type ListFormat,
  type ListName,
  messageSubjects,
} from '../../shared/meeting/exercise-lists.ts';
import { type ListTable, lcmsText } from '../../shared/meeting/list-tables.ts';
import { askList } from '../replica/hub-file.ts';
import { useExercise, useReplica } from '../replica/replica-context.tsx';
import { useShell } from '../shell/shell-context.tsx';
import { listExportTexts as texts } from './list-export-texts.ts';
import { MenuButton } from './menu.tsx';
import { PrintList } from './print-list.tsx';
import { showToast } from './toast.tsx';

const ICONS = { xlsx: FileSpreadsheet, csv: FileSpreadsheet, text: FileText } as const;

export function ListExport({ list }: { readonly list: ListName }) {
  const replica = useReplica();
  const shell = useShell();
  const { state } = useExercise();
  const [printed, setPrinted] = useState<ListTable | null>(null);
  const endPrinting = useCallback(() => setPrinted(null), []);
  const tableNow = () => {
    const view = replica.view.get();
    return exerciseList(list, view.state, messageSubjects(view.events), replica.hubNow());
  };
  const save = async (format: ListFormat) => {
    const made = await askList(replica.hub, list, format);
    const outcome = made.ok
      ? await shell.saveFile(made.value)
      : ({ type: 'failed', message: made.error } as const);
    if (outcome.type === 'failed') showToast({ title: texts.failed, detail: outcome.message });
    if (outcome.type === 'saved') {
      showToast({ title: texts.saved, detail: outcome.path === '' ? texts.downloaded : outcome.path });
    }
  };
  const copy = async () => {
    const table = tableNow();
    if (!table) return;
    try {
      await navigator.clipboard.writeText(lcmsText(table));
      showToast({ title: texts.copied(LIST_LABELS[list]) });
    } catch {
      showToast({ title: texts.copyFailed, detail: texts.copyFailedText });
    }
  };
  return (
    <>
      <MenuButton
        label={texts.menu(LIST_LABELS[list])}
        words={texts.words}
        icon={Download}
        isDisabled={state.facts === null}
        actions={[
          ...LIST_FORMATS.map((format) => ({
            id: format,
            label: texts.formats[format],
            icon: ICONS[format],
            run: () => void save(format),
          })),
          { id: 'copy', label: texts.copy, icon: Copy, run: () => void copy() },
          { id: 'print', label: texts.print, icon: Printer, run: () => setPrinted(tableNow()) },
        ]}
      />
      {printed && <PrintList table={printed} onDone={endPrinting} />}
    </>
  );
}
