// Videos that people upload: drawn by ffmpeg, and encoded anew as copies are.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is drawn, by name: fractals have frames that tell them apart. */
const drawn = {
  coast: 'mandelbrot=s=320x240:r=10:start_x=-0.74:start_y=0.12:start_scale=0.4',
  storm: 'mandelbrot=s=320x240:r=10:start_x=0.3:start_y=0.5:start_scale=0.3',
  cells: 'life=s=320x240:r=10:mold=10:ratio=0.2:seed=7:death_color=#c83232:life_color=#32c8a0',
  chart: 'testsrc2=s=320x240:r=10',
};

/** clip makes a video of two seconds and answers its bytes; more are arguments of ffmpeg. */
export function clip(server, name, ...more) {
  const path = join(server.folder, 'clip.mp4');
  try {
    execFileSync('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', drawn[name], '-t', '2', ...more, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', path], { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error('this part of the test needs ffmpeg');
    throw error;
  }
  return readFileSync(path);
}

/** publish uploads a video and answers its id. */
export async function publish(server, who, title, bytes) {
  const form = new FormData();
  form.set('token', who.token);
  form.set('title', title);
  form.set('data', new Blob([bytes], { type: 'video/mp4' }), 'video.mp4');
  const body = await fetch(server.base + '/douyin/publish/action/', { method: 'POST', body: form }).then((r) => r.json());
  if (body.status_code !== 0) throw new Error(`publish: ${body.status_msg}`);
  return (await server.app('GET', '/douyin/publish/list/', { user_id: who.id, token: who.token })).video_list[0].id;
}

/** copies makes two waves of videos: one file that several accounts send, and one film encoded anew by each. They are answered by id. */
export async function copies(server) {
  const n = (server.copiers = (server.copiers ?? 0) + 1);
  const people = [];
  for (const name of ['luo', 'mira', 'teo']) people.push(await server.register(`${name}_${n}`));
  const files = [];
  const same = clip(server, 'cells');
  for (const who of people) files.push(await publish(server, who, `Free coins, link in my profile ${'abc'[files.length]}`, same));
  const near = [];
  const looks = [['-crf', '20'], ['-crf', '32'], ['-crf', '28', '-vf', 'scale=200:150'], ['-crf', '26', '-vf', 'crop=314:234']];
  const titles = ['Watch before it is deleted', '限时观看', 'full episode here', '完整版在主页'];
  for (const [i, args] of looks.entries()) near.push(await publish(server, people[i % 3], titles[i], clip(server, 'coast', ...args)));
  return { files, near };
}
