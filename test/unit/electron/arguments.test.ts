import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../electron/arguments.ts';

describe('the command line of the desktop app', () => {
  it.each([
    [['/project', '--no-sandbox'], null],
    [['--data=/oefeningen'], '/oefeningen'],
    [['--data=oefeningen', '--disable-gpu'], '/home/ab/oefeningen'],
    [['--data=/een', '--data=/twee'], '/twee'],
    [['--data='], null],
  ])('%j names the data folder %s', (argv, dataFolder) => {
    expect(parseArguments(argv, '/home/ab')).toEqual({ dataFolder });
  });
});
