/** A mutant needs one counterexample to be found, not the smallest. */
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true });
