// What is taken of a run that does not say otherwise; each an assumption, or with its source.
#pragma once

#include <algorithm>
#include <cmath>

#include "domain/parallel_layout.h"

namespace jw {

/// Most tokens of a pre-training run are in sequences of at most this length; a longer context is trained at
/// its end (assumption; Llama 3, 2024, 3.4.2).
inline constexpr double usualSequence = 8192.0;

/// Tokens of a global batch in pre-training: 4 Mi, beyond 4,096 devices 16 Mi (assumption).
constexpr double usualBatchTokens(Ratio<> devices) { return (devices <= 4096.0 ? 4.0 : 16.0) * 1048576.0; }

/// Of the largest dense runs (H13): "16 M", as a power of two where that is the looser reading.
inline constexpr double largestBatchTokens = 16.0 * 1048576.0;

/// Sequences of a global batch where none is given: a power of two up to usualBatchTokens() times the odd
/// part of the devices, so that data-parallel ranks divide it; 128 for adapters (assumption).
inline Ratio<> usualBatch(Ratio<> seq, Ratio<> devices, TrainMethod method)
{
    constexpr double adapters = 128.0;
    if (method != TrainMethod::Full)
        return adapters;
    const double most = std::max(1.0, (usualBatchTokens(devices) / seq).base());
    double odd = devices.base();
    while (odd > 1.0 && std::fmod(odd, 2.0) == 0.0)
        odd /= 2.0;
    if (!(odd >= 1.0 && odd <= most &&
          std::fmod(odd, 1.0) == 0.0)) // a share of a group may be no whole number
        odd = 1.0;
    return odd * std::exp2(std::floor(std::log2(most / odd)));
}

/// Devices of a run that does not say: the least power of two from 1,024 on which work at 40 % of the peak
/// ends within 90 days (assumption; published runs took 15 to 118 days, half of them 56 or less).
constexpr Ratio<> usualDevices(Duration<> atPeak)
{
    Ratio<> devices = 1024.0;
    while (atPeak / 0.4 / devices > 90.0 * day)
        devices = 2.0 * devices;
    return devices;
}

/// Of a GPU: 419 interruptions in 54 days on 16,384 of them (Llama 3, 2024, section 3.3.4).
inline constexpr PerTime<> usualFailureRate = 1.97e-5 / hour;

} // namespace jw
