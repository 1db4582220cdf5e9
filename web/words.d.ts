// What JavaScript calls the values of the platform's enumerations: the words of src/platform/web/words.hpp, which reads them. What
// each means stands in src/platform/platform.hpp.

type OpenFailure =
    | 'too_large'
    | 'unreadable'
    | 'not_found'
    | 'unreachable'
    | 'no_picker'
    | 'elsewhere'
    | 'one_file'
    | 'folder';
type WriteFailure = 'cancelled' | 'changed' | 'refused' | 'gone' | 'failed' | 'needs_press';
type Permission = 'granted' | 'prompt' | 'denied';
type StorageError = 'full' | 'refused' | 'broken' | 'newer';
type WorkerFailure = 'unavailable' | 'crashed';
type TouchPhase = 'down' | 'move' | 'up' | 'cancel';
