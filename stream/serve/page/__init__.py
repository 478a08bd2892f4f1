"""The page: what the view holds, drawn by the server for people. It works without script; script only adds what is new."""
