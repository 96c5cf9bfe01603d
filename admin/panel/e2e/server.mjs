// A server with demo data, members of the staff, and cases, in a folder that goes afterwards.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repo = fileURLToPath(new URL('../../..', import.meta.url));

const freePort = () =>
  new Promise((done) => {
    const s = createServer().listen(0, '127.0.0.1', () => {
      const { port } = s.address();
      s.close(() => done(port));
    });
  });

export class Server {
  static async start() {
    const s = new Server();
    s.folder = mkdtempSync(join(tmpdir(), 'vireo-e2e-'));
    s.bin = join(s.folder, 'vireo');
    execFileSync('go', ['build', '-o', s.bin, '.'], { cwd: repo, stdio: 'inherit' });
    s.port = await freePort();
    s.base = `http://127.0.0.1:${s.port}`;
    s.env = { ...process.env, VIREO_DATA: join(s.folder, 'data'), VIREO_ADDR: `127.0.0.1:${s.port}`, VIREO_LIMITS: 'off', VIREO_FFMPEG: 'auto', VIREO_LANGUAGE: 'en' };
    s.run('seed', '--users', '24', '--videos', '36');
    s.staff = {};
    for (const [name, role] of [['root', 'admin'], ['sara', 'senior'], ['maya', 'moderator'], ['omar', 'moderator'], ['audra', 'auditor']]) {
      const out = s.run('admin', 'create', name, '--role', role);
      s.staff[name] = { name, role, password: /\b([a-z0-9]{4}(?:-[a-z0-9]{4}){3})\b/.exec(out)[1] };
    }
    s.process = spawn(s.bin, ['serve'], { env: s.env, stdio: ['ignore', 'ignore', process.env.VIREO_E2E_LOG ? 'inherit' : 'ignore'] });
    s.process.on('exit', (code) => s.stopping || console.error('the server ended with', code));
    await s.ready();
    return s;
  }

  run(...args) {
    return execFileSync(this.bin, args, { env: this.env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async ready() {
    for (let i = 0; i < 200; i++) {
      try {
        if ((await fetch(this.base + '/readyz')).ok) return;
      } catch {
        // not yet
      }
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('the server does not start');
  }

  stop() {
    this.stopping = true;
    this.process?.kill('SIGTERM');
    return new Promise((done) => {
      const end = () => {
        rmSync(this.folder, { recursive: true, force: true });
        done();
      };
      if (!this.process || this.process.exitCode !== null) end();
      else this.process.once('exit', end);
    });
  }

  /** app asks the app API as a form, and fails when it refuses. */
  async app(method, path, params) {
    const query = new URLSearchParams(params);
    const answer = await fetch(this.base + path + (method === 'GET' ? '?' + query : ''), { method, body: method === 'GET' ? undefined : query });
    const body = await answer.json();
    if (body.status_code !== 0) throw new Error(`${path}: ${body.status_msg}`);
    return body;
  }

  async register(name) {
    const r = await this.app('POST', '/douyin/user/register/', { username: name, password: 'secret-1234' });
    return { name, id: r.user_id, token: r.token };
  }

  /** world makes reporters, reports and held comments: cases to decide. */
  async world({ videos = 12, comments = 10, held = 4 } = {}) {
    const reporters = [];
    for (const name of ['hanna', 'ivan', 'jun']) reporters.push(await this.register(name));
    const feed = (await this.app('GET', '/douyin/feed/', { token: reporters[0].token })).video_list;
    const reasons = ['fraud', 'violence', 'ads', 'hate', 'spam', 'sexual'];
    const says = ['Please have a look.', '这是诈骗视频', 'Third time this week.', '', '引流广告，加了联系方式'];
    for (const [i, v] of feed.slice(0, videos).entries()) {
      for (const r of reporters.slice(0, 1 + (i % 3))) {
        await this.app('POST', '/douyin/report/action/', { token: r.token, subject_kind: 'video', subject_id: v.id, reason: reasons[i % reasons.length], text: says[i % says.length] });
      }
    }
    const writer = await this.register('petra');
    const lines = ['You are all idiots.', '这破视频谁看啊，滚', 'call me, I sell accounts', '低价出号，懂的来', 'nobody wants to see your face'];
    for (let i = 0; i < comments; i++) {
      const c = await this.app('POST', '/douyin/comment/action/', { token: writer.token, video_id: feed[i % feed.length].id, action_type: 1, comment_text: `${lines[i % lines.length]} (${i + 1})` });
      await this.app('POST', '/douyin/report/action/', { token: reporters[i % 3].token, subject_kind: 'comment', subject_id: c.comment.id, reason: 'abuse', text: '' });
    }
    for (let i = 0; i < held; i++) {
      await this.app('POST', '/douyin/comment/action/', { token: writer.token, video_id: feed[i % feed.length].id, action_type: 1, comment_text: i % 2 ? `看过来：扫.码.进.群.领.福.利 ${i}` : `0nline cas1no bonus for everybody, no. ${i}` });
    }
    this.writer = writer;
    this.reporters = reporters;
    return this;
  }
}
