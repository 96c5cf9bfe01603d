namespace go account

include "common.thrift"

struct RegisterRequest {
    1: string username
    2: string password
}

// Registering and signing in answer alike.
struct TokenResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: i64 user_id (go.tag = 'example:"7"')
    4: string token (go.tag = 'example:"3vQ9cXo2m1J8c0m7b6s5d4f3g2h1j0k9l8z7x6c5v4b"')
    5: optional string appeal_token (go.tag = 'example:"appeal.9.1735693200.q9cXo2m1J8c0m7b6s5d4f3g2h1j0k9l8z7x6c5v4b3Q" validate:"optional"') // of a suspended or banned account: in place of a token, for appeals and notices alone
    6: optional i64 appeal_token_ends (go.tag = 'example:"1735693200000" validate:"optional"') // ms
}

struct LoginRequest {
    1: string username
    2: string password
}

struct UserRequest {
    1: i64 user_id // missing or 0: the token's user
    2: string token
}

struct UserResponse {
    1: i32 status_code (go.tag = 'example:"0"')
    2: string status_msg (go.tag = 'example:"success"')
    3: common.User user (go.tag = 'extensions:"x-nullable"') // null in an error
}

struct PasswordRequest {
    1: string token
    2: string old_password
    3: string new_password
}

struct LogoutRequest {
    1: string token
    2: bool all // true: every session of the user
}

service AccountService {
    TokenResponse Register(1: RegisterRequest req) (api.post = "/douyin/user/register/", api.handler_path = "account")
    TokenResponse Login(1: LoginRequest req) (api.post = "/douyin/user/login/", api.handler_path = "account")
    UserResponse User(1: UserRequest req) (api.get = "/douyin/user/", api.handler_path = "account")
    TokenResponse Password(1: PasswordRequest req) (api.post = "/douyin/user/password/", api.handler_path = "account")
    common.StatusResponse Logout(1: LogoutRequest req) (api.post = "/douyin/user/logout/", api.handler_path = "account")
}
