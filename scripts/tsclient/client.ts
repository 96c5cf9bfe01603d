// A client of both APIs as an application would write it. Nobody runs it: that
// it compiles proves the documents' types.
import createClient from "openapi-fetch";

import type { paths as AdminPaths } from "./gen/admin";
import type { components, paths as AppPaths } from "./gen/app";

export type Video = components["schemas"]["common.Video"];
export type Comment = components["schemas"]["comment.Comment"];

/** ApiError is an answer whose status_code is not 0. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

interface Answer {
  status_code: number;
  status_msg: string;
}

/** unwrap turns the API's two ways to fail, by HTTP status and by status_code, into one. */
function unwrap<T extends Answer>({ data, error }: { data?: T; error?: Answer }): T {
  if (data === undefined || data.status_code !== 0) {
    const told = data ?? error;
    throw new ApiError(told?.status_code ?? -1, told?.status_msg ?? "no answer");
  }
  return data;
}

/** Vireo is a signed-in user of the app API. */
export class Vireo {
  private readonly api;

  private constructor(
    baseUrl: string,
    token: string,
    readonly userId: number,
  ) {
    this.api = createClient<AppPaths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
  }

  static async login(baseUrl: string, username: string, password: string): Promise<Vireo> {
    const api = createClient<AppPaths>({ baseUrl });
    const { user_id, token } = unwrap(await api.POST("/douyin/user/login/", { body: { username, password } }));
    return new Vireo(baseUrl, token, user_id);
  }

  /** feed yields videos, newest first, page after page. */
  async *feed(): AsyncGenerator<Video> {
    let latest_time = 0;
    for (;;) {
      const page = unwrap(await this.api.GET("/douyin/feed/", { params: { query: { latest_time } } }));
      yield* page.video_list;
      if (page.video_list.length === 0) {
        return;
      }
      latest_time = page.next_time;
    }
  }

  async published(cursor?: string): Promise<{ videos: Video[]; next: string }> {
    const query = { user_id: this.userId, page_size: 20, ...(cursor === undefined ? {} : { cursor }) };
    const page = unwrap(await this.api.GET("/douyin/publish/list/", { params: { query } }));
    return { videos: page.video_list, next: page.next_cursor };
  }

  async comment(video: Video, comment_text: string): Promise<Comment> {
    const { comment } = unwrap(
      await this.api.POST("/douyin/comment/action/", { body: { video_id: video.id, action_type: 1, comment_text } }),
    );
    if (comment === null) {
      throw new Error("a comment was added, but none came back");
    }
    return comment;
  }
}

/** health asks the admin API for its version. */
export async function health(baseUrl: string): Promise<string> {
  const { data, error } = await createClient<AdminPaths>({ baseUrl }).GET("/admin/api/v1/health");
  if (data === undefined) {
    throw new Error(`${error.error.code}: ${error.error.message}`);
  }
  return data.version;
}

// What must not compile: should the documents lose a type, these lines fail.
export function misuse(baseUrl: string): void {
  const api = createClient<AppPaths>({ baseUrl });
  // @ts-expect-error: no such path
  void api.GET("/douyin/nothing/");
  // @ts-expect-error: user_id is required
  void api.GET("/douyin/publish/list/", { params: { query: {} } });
  // @ts-expect-error: 3 is no action
  void api.POST("/douyin/favorite/action/", { body: { video_id: 1, action_type: 3 } });
  // @ts-expect-error: the body is required
  void api.POST("/douyin/user/login/", {});
  // @ts-expect-error: the comment may be null
  void api.POST("/douyin/comment/action/", { body: { video_id: 1, action_type: 2 } }).then((r) => r.data?.comment.id);
}
