// The first script of the site's page.

import { load } from './load.js';

load(undefined, (below) => {
    below.id = 'plain';
    const script = document.createElement('script');
    script.src = 'page/plain.js';
    document.head.append(script);
});
