barqiya: six.jsonl: No such file or directory
0 reports read: 0 new, 0 already there, 1 refused; 0.0 MB in 0.0 s, 0.0 s of it writing, 0.0 MB/s
