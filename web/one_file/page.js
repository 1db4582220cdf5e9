// The script of torikumi.html (web/build/one_file.mjs).

import { embedded } from './embedded.js';
import { load } from '../page/load.js';
import { showPlain } from '../page/plain_tables.js';

load(embedded, (below) => void showPlain(below, embedded));
