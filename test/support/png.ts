/** A PNG of two by two dots in base64, the last one half transparent. */
export const PNG_OF_DOTS = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAGUlEQVR4nGOoktf+L+9V/J9BVlriP5DTAAA40AYyzmjO4QAAAABJRU5ErkJggg==';
