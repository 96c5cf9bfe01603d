import { context, Failure, failed, offline, root } from './http';

/** download asks for a file by POST and reads it as it comes. What was cut is refused: half a list is none. */
export async function download(path: string, body: unknown, progress: (bytes: number) => void, signal: AbortSignal): Promise<Blob> {
  let answer: Response;
  try {
    answer = await fetch(`${root}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': context.language, 'X-CSRF-Token': context.csrf },
      body: JSON.stringify(body),
      signal,
      credentials: 'same-origin',
    });
  } catch (error) {
    throw signal.aborted ? error : new Failure('vireo.error.offline', offline, 'offline');
  }
  if (!answer.ok || !answer.body) {
    const refusal = failed(answer, await answer.text());
    if (refusal.code === 'step_up_required' && (await context.stepUp())) return download(path, body, progress, signal);
    throw refusal;
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = answer.body.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      bytes += value.length;
      progress(bytes);
    }
  } catch (error) {
    throw signal.aborted ? error : new Failure('vireo.exports.cut', offline, 'cut');
  }
  return new Blob(parts, { type: 'text/csv' });
}
