// The site's script for where the app cannot run: the loader makes the place and asks for this (loader.js).

import { showPlain } from './plain_tables.js';

void showPlain(/** @type {HTMLElement} */ (document.getElementById('plain')), undefined);
