/**
 * The hub's side of the contract. A connection is a lobby or one participant, fixed by whoever accepted it;
 * a call that belongs to the other kind is refused. Rights inside an exercise are applied by what is called.
 */
import { implement, ORPCError } from '@orpc/server';
import { contract, type ParticipantSession } from '../../shared/contract.ts';
import {
  mayExportLists,
  mayFork,
  mayMakeReport,
  maySee,
  maySeeScenario,
} from '../../shared/exercise/access.ts';
import type { Result } from '../../shared/result.ts';
import { concerns, readPage } from '../access/feed.ts';
import { pokes } from '../access/pokes.ts';
import type { ExerciseRuntime } from '../exercises/exercise-runtime.ts';
import type { OpenExercise } from '../exercises/exercises.ts';
import type { Participant } from '../exercises/participant.ts';
import type { Hub } from '../hub.ts';
import { listFile } from '../lists/list-file.ts';
import type { StorageFailed } from '../log/group-commit.ts';
import { verifyLogFile } from '../log/log-file.ts';
import { answeringInDutch } from './dutch-answers.ts';
import { exportLog, makeReport } from './exercise-files.ts';
import {
  createScenario,
  exportWorkbook,
  keptSummary,
  listScenarios,
  scenarioToPlan,
} from './scenario-calls.ts';

/** Who is at the other end of a connection. */
export type Session =
  | { readonly kind: 'lobby' }
  | ({
      readonly kind: 'participant';
      /** Handed out when the shell has not; base64. */
      readonly replicaKey: string | null;
    } & Participant);

export function createRouter(hub: Hub) {
  const { exercises, library, log, ownScenarios, scenarioExchange } = hub;
  const os = implement(contract).$context<Session>();

  const lobby = os.lobby.use(({ context, next, procedure }) =>
    answeringInDutch(procedure, () => {
      if (context.kind !== 'lobby') throw forbidden();
      return next();
    }),
  );
  const participant = os.participant.use(({ context, next, procedure }) =>
    answeringInDutch(procedure, () => {
      if (context.kind !== 'participant') throw forbidden();
      const exercise = exercises.open(context.exerciseId);
      if (!exercise) throw notFound();
      return next({ context: { ...context, exercise } });
    }),
  );

  return os.router({
    lobby: {
      overview: lobby.overview.handler(() => ({
        exercises: exercises.overview(),
        scenarios: [...library.summaries(), ...ownScenarios.summaries()],
        hub: hub.info(),
      })),
      changes: lobby.changes.handler(({ signal }) => pokes(overviewChanges(hub), signal)),
      plan: lobby.plan.handler(async ({ input }) => {
        const { exerciseId, plan, roles, agendas } = input;
        const { municipality } = plan;
        const bundle = await scenarioToPlan(hub, exercises.open(exerciseId), { ...input, municipality });
        if (!bundle) return { ok: false, problem: 'UnknownScenario' };
        return stored(await exercises.plan(exerciseId, { plan, bundle, roles, agendas }));
      }),
      planned: lobby.planned.handler(({ input }) => plannedOf(hub, exercises.open(input.exerciseId))),
      grant: lobby.grant.handler(({ input }) => {
        if (!exercises.open(input.exerciseId)) throw notFound();
        return { grant: hub.grants.give({ teamRole: null, ...input }) };
      }),
      exportLog: lobby.exportLog.handler(({ input }) => {
        const exercise = exercises.open(input.exerciseId);
        if (!exercise) throw notFound();
        return exported(hub, exercise);
      }),
      verifyLog: lobby.verifyLog.handler(({ input }) => verifyLogFile(input.content)),
      fork: lobby.fork.handler(async ({ input: { exerciseId, ...request } }) =>
        forked(
          await exercises.fork({ exerciseId, role: 'leader', teamRole: null, deviceKey: 'start' }, request),
        ),
      ),
      scenarios: {
        list: lobby.scenarios.list.handler(() => listScenarios(hub)),
        open: lobby.scenarios.open.handler(({ input }) => scenarioExchange.open(input.id)),
        saveDraft: lobby.scenarios.saveDraft.handler(async ({ input: { id, revision, draft } }) =>
          stored(await ownScenarios.saveDraft(id, revision, draft)),
        ),
        addPicture: lobby.scenarios.addPicture.handler(async ({ input: { id, name, content } }) =>
          stored(await ownScenarios.addPicture(id, name, content)),
        ),
        publish: lobby.scenarios.publish.handler(async ({ input: { id, revision } }) =>
          stored(await ownScenarios.publish(id, revision)),
        ),
        copy: lobby.scenarios.copy.handler(async ({ input: { from, id, title } }) =>
          stored(await scenarioExchange.copy(from, id, title)),
        ),
        remove: lobby.scenarios.remove.handler(async ({ input }) => ({
          ok: stored(await ownScenarios.remove(input.id)),
        })),
        exportFile: lobby.scenarios.exportFile.handler(({ input }) => scenarioExchange.exportFile(input.id)),
        importFile: lobby.scenarios.importFile.handler(async ({ input: { id, base64 } }) =>
          stored(await scenarioExchange.importFile(id, Buffer.from(base64, 'base64'))),
        ),
        create: lobby.scenarios.create.handler(async ({ input: { id, title, draft } }) =>
          stored(await createScenario(hub, id, title, draft)),
        ),
        exportWorkbook: lobby.scenarios.exportWorkbook.handler(({ input }) => exportWorkbook(hub, input.id)),
        readDraaiboek: lobby.scenarios.readDraaiboek.handler(
          ({ input: { base64, fileName, options }, signal }) =>
            hub.scenarioWork.readDraaiboek(Buffer.from(base64, 'base64'), fileName, options, signal),
        ),
      },
    },
    participant: {
      session: participant.session.handler(({ context }) =>
        sessionOf(context, context.exercise, hub.wallClock()),
      ),
      pull: participant.pull.handler(({ input: { since, limit }, context }) => {
        const { readableSeq, state } = context.exercise;
        return readPage(log, context, since, limit, readableSeq, Object.values(state().recalls).flat());
      }),
      push: participant.push.handler(async ({ input, context }) => ({
        rows: stored(await writable(context.exercise).push(context, input.drafts)),
      })),
      changes: participant.changes.handler(({ context, signal }) =>
        pokes(
          (wake) =>
            log.subscribe((commit) => {
              if (concerns(context, commit)) wake();
            }),
          signal,
        ),
      ),
      command: participant.command.handler(async ({ input, context }) =>
        stored(await writable(context.exercise).command(context, input.command)),
      ),
      fork: participant.fork.handler(async ({ input, context }) => {
        if (!mayFork(context.role)) throw forbidden();
        return forked(await exercises.fork(context, input));
      }),
      exportLog: participant.exportLog.handler(({ context }) => {
        if (!mayMakeReport(context.role)) throw forbidden();
        return exported(hub, context.exercise);
      }),
      exportList: participant.exportList.handler(async ({ input, context }) => {
        if (!mayExportLists(context.role)) throw forbidden();
        const file = await listFile(log, context, context.exercise, input, hub.wallClock());
        if (!file) throw notStarted();
        return { fileName: file.fileName, base64: Buffer.from(file.content).toString('base64') };
      }),
      report: participant.report.handler(async ({ context }) => {
        if (!mayMakeReport(context.role)) throw forbidden();
        return makeReport(hub, context.exercise);
      }),
    },
  });
}

const forbidden = () =>
  new ORPCError('FORBIDDEN', {
    message: 'Dit hoort niet bij dit venster. Open Paraat opnieuw vanaf het begin.',
  });
const notFound = () =>
  new ORPCError('NOT_FOUND', { message: 'Deze oefening staat niet in de gegevensmap van dit programma.' });

const notStarted = () =>
  new ORPCError('NOT_STARTED', {
    status: 409,
    message: 'De oefening is nog niet gestart. Dan zijn er nog geen lijsten om op te slaan.',
  });

function exported(hub: Hub, exercise: OpenExercise) {
  const file = exportLog(hub, exercise);
  if (file.ok) return file.value;
  throw new ORPCError('LOG_BROKEN', { status: 409, message: file.error });
}

const overviewChanges =
  ({ exercises, ownScenarios }: Hub) =>
  (wake: () => void) => {
    const ends = [exercises.subscribe(wake), ownScenarios.subscribe(wake)];
    return () => {
      for (const end of ends) end();
    };
  };

function forked<T>(result: Result<T, StorageFailed> | null): T {
  if (!result) throw notFound();
  return stored(result);
}

/** A write that failed changed nothing; the device keeps what it has and asks again. */
function stored<T>(result: Result<T, StorageFailed>): T {
  if (result.ok) return result.value;
  throw new ORPCError('STORAGE_FAILED', {
    status: 507,
    message: `Er kan nu niets worden opgeslagen (${result.error.detail}). Wat al was opgeslagen, is veilig. Maak ruimte vrij op de schijf en probeer het opnieuw.`,
  });
}

function writable(exercise: OpenExercise): ExerciseRuntime {
  if (exercise.runtime) return exercise.runtime;
  throw new ORPCError('LOG_BROKEN', { status: 409, message: exercise.problem ?? '' });
}

function plannedOf(hub: Hub, exercise: OpenExercise | null) {
  const state = exercise?.state();
  if (!exercise || !state?.plan) return null;
  const { name, municipality, date, startTime, scope, highestTeam, leaderName, scenarioId } = state.plan;
  return {
    scenarioId,
    scenario: keptSummary(hub, exercise),
    plan: { name, municipality, date, startTime, scope, highestTeam, leaderName },
    roles: state.roles,
  };
}

/** Until the start the plan is the staff's: its name tells what the exercise is about. */
function sessionOf(
  { exerciseId, role, teamRole, replicaKey }: Extract<Session, { kind: 'participant' }>,
  exercise: OpenExercise,
  hubWallMs: number,
): ParticipantSession {
  const fold = exercise.fold();
  const state = exercise.state();
  const isStaff = maySee(role, 'staff');
  const known = isStaff ? state.plan : state.facts;
  return {
    exerciseId,
    role,
    teamRole,
    name: known?.name ?? 'Oefening',
    municipality: known?.municipality ?? '',
    bundle: fold && maySeeScenario(role) ? fold.bundle : null,
    problem: isStaff ? exercise.problem : null,
    isReadOnly: exercise.problem !== null,
    replicaKey,
    hubWallMs,
  };
}
