// Triangles on a graphics card (WebGL 2). Once the context is made nothing here waits for an answer of it, so the shaders name
// their places themselves, and what would be a uniform is an attribute that stays as it is.

import { program } from './program.js';

/** @typedef {ReturnType<typeof makeWebgl>} Webgl */

/** @param {WebGL2RenderingContext} context */
export function makeWebgl(context) {
    const placing = `#version 300 es
        layout(location = 0) in vec2 position;
        layout(location = 1) in vec2 texel;
        layout(location = 2) in vec4 colour;
        layout(location = 3) in vec4 frame;
        out vec2 at;
        out vec4 tint;
        void main() {
            at = texel;
            tint = colour;
            gl_Position = vec4(position * frame.xy + frame.zw, 0, 1);
        }`;
    const colouring = `#version 300 es
        precision mediump float;
        uniform sampler2D coverage;
        in vec2 at;
        in vec4 tint;
        out vec4 pixel;
        void main() {
            // Before the first texels there is nothing; behind the last ones the packer of glyphs leaves some free.
            vec2 inside = clamp(at * vec2(textureSize(coverage, 0)) + 0.5, 0.0, 1.0);
            pixel = vec4(tint.rgb, tint.a * texture(coverage, at).r * inside.x * inside.y);
        }`;
    const vertexBytes = 20;

    /** @type {Map<number, WebGLTexture>} */
    const textures = new Map();

    /**
     * @param {number} kind
     * @param {string} source
     */
    function shader(kind, source) {
        const made = /** @type {WebGLShader} */ (context.createShader(kind));
        context.shaderSource(made, source);
        context.compileShader(made);
        return made;
    }

    /**
     * @param {number} location
     * @param {number} size
     * @param {number} type
     * @param {boolean} normalized
     * @param {number} offset
     */
    function attribute(location, size, type, normalized, offset) {
        context.enableVertexAttribArray(location);
        context.vertexAttribPointer(location, size, type, normalized, vertexBytes, offset);
    }

    return {
        /** Also after the context was lost: what it had is gone. */
        build() {
            textures.clear();
            const shaders = /** @type {WebGLProgram} */ (context.createProgram());
            context.attachShader(shaders, shader(context.VERTEX_SHADER, placing));
            context.attachShader(shaders, shader(context.FRAGMENT_SHADER, colouring));
            context.linkProgram(shaders);
            context.useProgram(shaders);
            context.bindBuffer(context.ARRAY_BUFFER, context.createBuffer());
            context.bindBuffer(context.ELEMENT_ARRAY_BUFFER, context.createBuffer());
            attribute(0, 2, context.FLOAT, false, 0);
            attribute(1, 2, context.FLOAT, false, 8);
            attribute(2, 4, context.UNSIGNED_BYTE, true, 16);
            context.enable(context.BLEND);
            context.blendFuncSeparate(context.SRC_ALPHA, context.ONE_MINUS_SRC_ALPHA, context.ONE, context.ONE_MINUS_SRC_ALPHA);
            context.enable(context.SCISSOR_TEST);
            context.clearColor(1, 1, 1, 1);
            context.pixelStorei(context.UNPACK_ALIGNMENT, 1);
        },
        /**
         * A texture of a byte a texel.
         * @param {number} id
         * @param {number} width
         * @param {number} height
         * @param {number} texels where they are in the program's memory
         */
        addTexture(id, width, height, texels) {
            const texture = /** @type {WebGLTexture} */ (context.createTexture());
            textures.set(id, texture);
            context.bindTexture(context.TEXTURE_2D, texture);
            for (const filter of [context.TEXTURE_MIN_FILTER, context.TEXTURE_MAG_FILTER]) {
                context.texParameteri(context.TEXTURE_2D, filter, context.LINEAR);
            }
            for (const wrap of [context.TEXTURE_WRAP_S, context.TEXTURE_WRAP_T]) {
                context.texParameteri(context.TEXTURE_2D, wrap, context.CLAMP_TO_EDGE);
            }
            context.pixelStorei(context.UNPACK_ROW_LENGTH, 0);
            const bytes = program.HEAPU8.subarray(texels >>> 0, (texels >>> 0) + width * height);
            context.texImage2D(context.TEXTURE_2D, 0, context.R8, width, height, 0, context.RED, context.UNSIGNED_BYTE, bytes);
        },
        /**
         * @param {number} id
         * @param {number} x
         * @param {number} y
         * @param {number} width
         * @param {number} height
         * @param {number} texels the first one that changed
         * @param {number} rowLength of the whole texture
         */
        updateTexture(id, x, y, width, height, texels, rowLength) {
            context.bindTexture(context.TEXTURE_2D, textures.get(id) || null);
            context.pixelStorei(context.UNPACK_ROW_LENGTH, rowLength);
            const bytes = program.HEAPU8.subarray(texels >>> 0, (texels >>> 0) + rowLength * (height - 1) + width);
            context.texSubImage2D(context.TEXTURE_2D, 0, x, y, width, height, context.RED, context.UNSIGNED_BYTE, bytes);
        },
        /** @param {number} id */
        removeTexture(id) {
            context.deleteTexture(textures.get(id) || null);
            textures.delete(id);
        },
        /**
         * Sends a frame's vertices and indices.
         * @param {number} vertices
         * @param {number} vertexSize in bytes
         * @param {number} indices
         * @param {number} indexSize
         */
        send(vertices, vertexSize, indices, indexSize) {
            const memory = program.HEAPU8;
            context.bufferData(context.ARRAY_BUFFER, memory.subarray(vertices >>> 0, (vertices >>> 0) + vertexSize), context.STREAM_DRAW);
            context.bufferData(
                context.ELEMENT_ARRAY_BUFFER,
                memory.subarray(indices >>> 0, (indices >>> 0) + indexSize),
                context.STREAM_DRAW,
            );
        },
        /**
         * Draws what was sent.
         * @param {number} width of the canvas
         * @param {number} height
         * @param {number} scaleX from Dear ImGui's units to pixels
         * @param {number} scaleY
         * @param {number} commands seven numbers of 32 bits each: left, top, right, bottom of the part that may be painted, the
         *     first index, how many, the texture
         * @param {number} count
         */
        draw(width, height, scaleX, scaleY, commands, count) {
            context.viewport(0, 0, width, height);
            context.scissor(0, 0, width, height);
            context.clear(context.COLOR_BUFFER_BIT);
            context.vertexAttrib4f(3, (2 * scaleX) / width, (-2 * scaleY) / height, -1, 1);
            const numbers = new Int32Array(program.HEAPU8.buffer, commands >>> 0, count * 7);
            for (let i = 0; i < numbers.length; i += 7) {
                const left = numbers[i];
                const bottom = numbers[i + 3];
                context.scissor(left, height - bottom, numbers[i + 2] - left, bottom - numbers[i + 1]);
                context.bindTexture(context.TEXTURE_2D, textures.get(numbers[i + 6]) || null);
                context.drawElements(context.TRIANGLES, numbers[i + 5], context.UNSIGNED_INT, numbers[i + 4] * 4);
            }
        },
    };
}
