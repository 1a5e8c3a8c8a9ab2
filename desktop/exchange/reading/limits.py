"""The memory that a process which reads foreign files may take, on each system."""

import sys


def limit_memory(most: int) -> None:
    """Let this process take at most so many bytes; where the system can't, the limit on time remains."""
    if sys.platform == "win32":
        _limit_by_job(most)
    else:
        import resource  # does not exist on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_by_job(most: int) -> None:
    """Put this process into a job object of its own with a limit on its memory (Windows 8 and later nest them)."""
    import ctypes  # only here, and only on Windows
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = (
            ("per_process_time", ctypes.c_int64),
            ("per_job_time", ctypes.c_int64),
            ("flags", wintypes.DWORD),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("basic", Basic),
            ("io", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    extended_limits, process_memory_flag = 9, 0x100
    if sys.platform == "win32":
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        job = kernel.CreateJobObjectW(None, None)
        wanted = Extended()
        wanted.basic.flags = process_memory_flag
        wanted.process_memory = most
        kernel.SetInformationJobObject(job, extended_limits, ctypes.byref(wanted), ctypes.sizeof(wanted))
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
