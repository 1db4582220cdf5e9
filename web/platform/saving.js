// Files that the program hands to the person: the browser's own download.

/** Long enough for a slow disk; the browser keeps the blob only until then. */
const keptMilliseconds = 60000;

/**
 * @param {string} name of the file
 * @param {BlobPart} bytes
 * @param {string} type media type
 */
export function save(name, bytes, type) {
    const address = URL.createObjectURL(new Blob([bytes], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), keptMilliseconds);
}
