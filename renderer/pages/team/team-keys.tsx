/** The keys of a player's window and the palette that lists them. No key acts behind a dialog. */
import { useEffect, useState } from 'react';
import { type Command, CommandPalette } from '../../components/command-palette.tsx';
import { isDialogOpen, useHotkey } from '../../components/hotkey.ts';
import { useShell } from '../../shell/shell-context.tsx';
import { goTo } from '../route.ts';
import { teamTexts as texts } from './team-texts.ts';

export function TeamKeys() {
  const shell = useShell();
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useHotkey({ key: '1' }, () => goTo('team'));
  useHotkey({ key: '2' }, () => goTo('logboek'));
  useEffect(
    () =>
      shell.onMenu((command) => {
        if (isDialogOpen()) return;
        if (command === 'command-palette') setPaletteOpen(true);
        if (command === 'go-logboek') goTo('logboek');
      }),
    [shell],
  );
  return <CommandPalette isOpen={isPaletteOpen} onOpenChange={setPaletteOpen} items={useCommands()} />;
}

function useCommands(): readonly Command[] {
  return [
    { id: 'team', label: texts.palette.goTeam, shortcut: '1', run: () => goTo('team') },
    { id: 'logboek', label: texts.palette.goLogboek, shortcut: '2', run: () => goTo('logboek') },
  ];
}
