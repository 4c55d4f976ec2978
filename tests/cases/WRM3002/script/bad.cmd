netsh winhttp import proxy source=ie &rem expect: WRM3002
