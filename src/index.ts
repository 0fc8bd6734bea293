/** SWF Monitor as a package: the typed client. The monitor itself is its command, `swf-monitor/testing` starts one. */
export * from '#client';
