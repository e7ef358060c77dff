/**
 * Tells Zod not to try generated code, which the content security policy forbids. Zod asks when a schema
 * is made, so this must be the first import of the program.
 */
import { z } from 'zod';

z.config({ jitless: true });
