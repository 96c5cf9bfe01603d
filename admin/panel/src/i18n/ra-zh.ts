import type raEnglish from 'ra-language-english';

/** react-admin's own texts, in Chinese. A test holds the names against the English ones. */
export const raChinese: typeof raEnglish = {
  ra: {
    action: {
      add_filter: '添加筛选', add: '添加', back: '返回', bulk_actions: '已选 %{smart_count} 项', cancel: '取消', clear_array_input: '清空列表', clear_input_value: '清除',
      clone: '复制', confirm: '确认', create: '新建', create_item: '新建 %{item}', delete: '删除', edit: '编辑', export: '导出', list: '列表', refresh: '刷新',
      remove_filter: '移除此筛选', remove_all_filters: '移除全部筛选', remove: '移除', reset: '重置', save: '保存', search: '搜索', search_columns: '搜索列', select_all: '全选',
      select_all_button: '全选', select_row: '选择此行', show: '查看', sort: '排序', undo: '撤销', unselect: '取消选择', expand: '展开', close: '关闭', open_menu: '打开菜单',
      close_menu: '收起菜单', update: '更新', move_up: '上移', move_down: '下移', open: '打开', toggle_theme: '切换明暗', select_columns: '列', update_application: '重新加载',
    },
    boolean: { true: '是', false: '否', null: ' ' },
    page: {
      create: '新建%{name}', dashboard: '概览', edit: '%{name} %{recordRepresentation}', error: '出错了', list: '%{name}', loading: '加载中', not_found: '页面不存在',
      show: '%{name} %{recordRepresentation}', empty: '还没有%{name}。', invite: '要新建一个吗？', access_denied: '没有权限', authentication_error: '登录校验出错',
    },
    input: {
      file: { upload_several: '拖入文件，或点击选择。', upload_single: '拖入文件，或点击选择。' },
      image: { upload_several: '拖入图片，或点击选择。', upload_single: '拖入图片，或点击选择。' },
      references: { all_missing: '找不到引用的数据。', many_missing: '有引用的数据已不存在。', single_missing: '引用的数据已不存在。' },
      password: { toggle_visible: '隐藏密码', toggle_hidden: '显示密码' },
    },
    message: {
      about: '关于', access_denied: '您没有访问此页面的权限', are_you_sure: '确定吗？', authentication_error: '无法校验登录状态。', auth_error: '校验登录状态时出错。',
      bulk_delete_content: '确定删除这 %{smart_count} 项%{name}吗？', bulk_delete_title: '删除 %{smart_count} 项%{name}', bulk_update_content: '确定更新这 %{smart_count} 项吗？',
      bulk_update_title: '更新 %{smart_count} 项%{name}', clear_array_input: '确定清空整个列表吗？', delete_content: '确定删除该%{name}吗？', delete_title: '删除%{name} %{recordRepresentation}',
      details: '详情', error: '页面出错，操作未完成。', invalid_form: '表单有误，请检查', loading: '请稍候', no: '否', not_found: '地址有误，或链接已失效。',
      select_all_limit_reached: '数量过多，只选择了前 %{max} 项。', unsaved_changes: '有修改尚未保存，确定放弃吗？', yes: '是', placeholder_data_warning: '网络异常：刷新失败。',
    },
    navigation: {
      clear_filters: '清除筛选', no_filtered_results: '当前筛选下没有%{name}。', no_results: '没有%{name}', no_more_results: '没有第 %{page} 页，请返回上一页。',
      page_out_of_boundaries: '页码 %{page} 超出范围', page_out_from_end: '已是最后一页', page_out_from_begin: '已是第一页', page_range_info: '%{offsetBegin}-%{offsetEnd} / 共 %{total}',
      partial_page_range_info: '%{offsetBegin}-%{offsetEnd} / 超过 %{offsetEnd}', current_page: '第 %{page} 页', page: '转到第 %{page} 页', first: '首页', last: '末页', next: '下一页',
      previous: '上一页', page_rows_per_page: '每页行数：', skip_nav: '跳到内容',
    },
    sort: { sort_by: '按%{field_lower_first}%{order}', ASC: '升序', DESC: '降序' },
    auth: {
      auth_check_error: '请先登录', user_menu: '账号', username: '用户名', password: '密码', email: '邮箱', sign_in: '登录', sign_in_error: '登录失败，请重试', logout: '退出登录',
    },
    notification: {
      updated: '已更新', created: '已新建', deleted: '已删除', bad_item: '数据有误', item_doesnt_exist: '数据不存在', http_error: '与服务器通信出错',
      data_provider_error: '读取数据出错。', i18n_error: '无法加载该语言', canceled: '已取消', logged_out: '登录已结束，请重新登录。', not_authorized: '您没有访问权限。',
      application_update_available: '有新版本。', offline: '没有网络，无法读取数据。',
    },
    validation: {
      required: '必填', minLength: '至少 %{min} 个字符', maxLength: '最多 %{max} 个字符', minValue: '不小于 %{min}', maxValue: '不大于 %{max}', number: '须为数字', email: '须为邮箱地址',
      oneOf: '须为其中之一：%{options}', regex: '格式须为：%{pattern}', unique: '须唯一',
    },
    saved_queries: {
      label: '已存查询', query_name: '查询名称', new_label: '保存当前查询…', new_dialog_title: '保存当前查询', remove_label: '移除已存查询', remove_label_with_name: '移除查询“%{name}”',
      remove_dialog_title: '移除已存查询？', remove_message: '确定从已存查询中移除此项吗？', help: '筛选列表并保存此查询',
    },
    guesser: { empty: { title: '没有数据', message: '请检查数据来源' } },
    configurable: {
      customize: '自定义', configureMode: '配置此页面', inspector: { title: '检查', content: '悬停界面元素以配置', reset: '恢复设置', hideAll: '全部隐藏', showAll: '全部显示' },
      Datagrid: { title: '表格', unlabeled: '未命名的列 #%{column}' }, SimpleForm: { title: '表单', unlabeled: '未命名的输入 #%{input}' },
      SimpleList: { title: '列表', primaryText: '主要文字', secondaryText: '次要文字', tertiaryText: '其他文字' },
    },
  },
};
