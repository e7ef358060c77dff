/** The keys of a player's window and the palette that lists them. No key acts behind a dialog. */
import { useEffect, useState } from 'react';
import { NOTULIST } from '../../../shared/people/roles.ts';
import { type Command, CommandPalette } from '../../components/command-palette.tsx';
import { isDialogOpen, useHotkey } from '../../components/hotkey.ts';
import { useOfferedCommands } from '../../components/offered-commands.ts';
import { useReplica } from '../../replica/replica-context.tsx';
import { useShell } from '../../shell/shell-context.tsx';
import { noteTexts } from '../notulist/notulist-texts.ts';
import { goTo } from '../route.ts';
import { teamTexts as texts } from './team-texts.ts';

export function TeamKeys() {
  const shell = useShell();
  const isNotulist = useReplica().session.teamRole === NOTULIST;
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useHotkey({ key: '1' }, () => goTo('team'));
  useHotkey({ key: '2' }, () => goTo('logboek'));
  useHotkey({ key: '3', isDisabled: !isNotulist }, () => goTo('notulist'));
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
  const { session } = useReplica();
  const ofScreen = useOfferedCommands();
  const notulist = { id: 'notulist', label: noteTexts.go, shortcut: '3', run: () => goTo('notulist') };
  return [
    ...ofScreen,
    ...(session.teamRole === NOTULIST ? [notulist] : []),
    { id: 'team', label: texts.palette.goTeam, shortcut: '1', run: () => goTo('team') },
    { id: 'logboek', label: texts.palette.goLogboek, shortcut: '2', run: () => goTo('logboek') },
  ];
}
