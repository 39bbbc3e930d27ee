import { currentLocale } from '../i18n/locale';
import { messagesOf } from '../i18n/messages';
import { type Problem, problemError } from './problem';
import { apiRoot } from './request';

/** Saves what the API answers as a file, in the language on screen; a plain link would ask in the browser's. */
export async function download(path: string, fallbackName: string): Promise<void> {
  const response = await fetch(`${apiRoot}${path}`, { credentials: 'same-origin', headers: { 'accept-language': currentLocale() } });
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as Problem;
    throw problemError(response.status, problem, messagesOf(currentLocale()).app.problem.unexpected);
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? fallbackName;
  link.click();
  URL.revokeObjectURL(url);
}
