"""The memory that a process which reads foreign files may take, on each system."""

import ctypes
import sys

_MEMORY_OF_ONE_PROCESS, _PROCESSES, _END_SILENTLY, _EXTENDED = 0x100, 0x8, 0x400, 9
_NO_BOX_ABOUT_A_CRASH = 0x0001 | 0x0002 | 0x8000


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION of Windows, in widths that are the same on every system."""

    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION of Windows."""

    _fields_ = (
        ("basic", BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


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


def job_limits(most: int) -> ExtendedLimits:
    """What a job allows: so many bytes, no further process, and an end without a question when it crashes."""
    wanted = ExtendedLimits()
    wanted.basic.flags = _MEMORY_OF_ONE_PROCESS | _PROCESSES | _END_SILENTLY
    wanted.basic.active_processes = 1
    wanted.process_memory = most
    return wanted


def _limit_by_job(most: int) -> None:
    """Put this process into a job object of its own (Windows 8 and later nest them); the handle lives as long as it."""
    if sys.platform == "win32":
        from ctypes import wintypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.SetErrorMode(_NO_BOX_ABOUT_A_CRASH)
        job = kernel.CreateJobObjectW(None, None)
        wanted = job_limits(most)
        kernel.SetInformationJobObject(job, _EXTENDED, ctypes.byref(wanted), ctypes.sizeof(wanted))
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
