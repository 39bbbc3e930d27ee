import { HttpError } from 'react-admin';
import { currentLocale } from '../i18n/locale';
import { messagesOf } from '../i18n/messages';
import { idempotencyKey } from './idempotency-key';
import { type Problem, problemError } from './problem';
import { apiRoot } from './request';

/** Sends one file as multipart form data. XMLHttpRequest, because fetch does not report how much has been sent. */
export function upload<Result>(
  path: string,
  file: File,
  onProgress: (share: number) => void,
  fields: Record<string, string> = {},
): Promise<Result> {
  const problem = messagesOf(currentLocale()).app.problem;
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file, file.name);
    const call = new XMLHttpRequest();
    call.open('POST', `${apiRoot}${path}`);
    call.responseType = 'json';
    call.setRequestHeader('accept-language', currentLocale());
    call.setRequestHeader('idempotency-key', idempotencyKey());
    call.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    call.onload = () => {
      if (call.status >= 200 && call.status < 300) resolve(call.response as Result);
      else reject(problemError(call.status, (call.response ?? {}) as Problem, problem.unexpected));
    };
    call.onerror = () => reject(new HttpError(problem.unreachable, 0));
    call.send(form);
  });
}
