/** Reads the colours of an NL Design System theme from a file. A file that is no theme changes nothing. */
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Preferences } from '../../../shared/shell/preferences.ts';
import { Button } from '../../components/button.tsx';
import { parseHuisstijl } from '../../components/huisstijl.ts';
import { Notice } from '../../components/notice.tsx';
import { hexOf } from './colour-words.ts';
import { instellingenTexts as texts } from './instellingen-texts.ts';

type Colours = NonNullable<Preferences['huisstijl']>;
interface ReadTheme {
  readonly colours: Colours;
  /** Which tokens they came from. */
  readonly origin: string;
}

const MAX_BYTES = 5_000_000;

async function readTheme(file: File): Promise<Result<ReadTheme, keyof typeof texts.importErrors>> {
  if (file.size > MAX_BYTES) return err('TooLarge');
  const text = await file.text().catch(() => null);
  if (text === null) return err('NotRead');
  const parsed = parseHuisstijl(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return err(parsed.error);
  const { sources } = parsed.value;
  const accent = hexOf(parsed.value.accent);
  const brand = hexOf(parsed.value.brand);
  if (accent === null) return err('NoAccent');
  return ok({
    colours: { accent, brand: brand ?? accent },
    origin: texts.importedFrom(
      tokenName(sources.accent),
      brand === null ? texts.importedBrandToo : tokenName(sources.brand),
    ),
  });
}

const tokenName = (name: string | undefined) => `--${name ?? ''}`;

interface ThemeImportProps {
  /** Null: back to Paraat's own. */
  readonly onColours: (colours: Colours | null) => void;
  readonly canReset: boolean;
}

export function ThemeImport({ onColours, canReset }: ThemeImportProps) {
  const [said, setSaid] = useState<{
    readonly tone: 'ok' | 'warn';
    readonly title: string;
    readonly words: string;
  } | null>(null);
  const read = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    const theme = await readTheme(file);
    if (theme.ok) {
      onColours(theme.value.colours);
      setSaid({ tone: 'ok', title: texts.imported(file.name), words: theme.value.origin });
    } else {
      setSaid({ tone: 'warn', title: texts.notImported(file.name), words: texts.importErrors[theme.error] });
    }
  };
  return (
    <>
      <p className="field-hint">{texts.importHint}</p>
      <div className="page-actions">
        <FileTrigger
          acceptedFileTypes={['text/css', 'application/json', '.css', '.json']}
          onSelect={(files) => void read(files)}
        >
          <Button label={texts.import} />
        </FileTrigger>
        {canReset && (
          <Button
            label={texts.reset}
            variant="ghost"
            onPress={() => {
              setSaid(null);
              onColours(null);
            }}
          />
        )}
      </div>
      {said && (
        <Notice tone={said.tone} title={said.title}>
          {said.words}
        </Notice>
      )}
    </>
  );
}
