-- After every migration: what is watched or kept may have changed.
call api_compile();
