import { Refusal } from '@colophon/refusal';
import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { PlatformRefusal } from '../platform.problems.js';

export interface UploadedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The one file of a form, read whole: for images and tables of a few megabytes. Refused beyond `limitMb`. */
export async function uploadedFile(request: FastifyRequest, limitMb: number): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new Refusal<PlatformRefusal>('file-missing');
  const part = await request.file({ limits: { fileSize: limitMb * 1024 * 1024 } });
  if (!part) throw new Refusal<PlatformRefusal>('file-missing');
  try {
    return { name: nameOf(part.filename), mediaType: part.mimetype, bytes: await part.toBuffer() };
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode !== 413) throw error;
    throw new Refusal<PlatformRefusal>('file-too-large', { limit: limitMb });
  }
}

/** Without the folders some browsers send, and readable when it was percent-encoded. */
function nameOf(filename: string): string {
  const last = filename.split(/[/\\]/).at(-1) ?? filename;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
