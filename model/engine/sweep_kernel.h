// The loop of a sweep, for the sweep_<arch>.cpp files only: each instantiates it with its own compiler flags.
#pragma once

#include <xsimd/xsimd.hpp>

#include "engine/flat_record.h"
#include "engine/sweep_job.h"
#include "engine/sweep_models.h"

namespace jw {

/// `count` values, the rest of the register filled with the last one so that no lane computes on rubbish.
template <class Batch> Batch loadSome(const double* from, std::size_t count)
{
    if (count == Batch::size)
        return Batch::load_unaligned(from);
    alignas(Batch) double padded[Batch::size];
    for (std::size_t i = 0; i < Batch::size; ++i)
        padded[i] = from[i < count ? i : count - 1];
    return Batch::load_aligned(padded);
}

template <class Batch> void storeSome(Batch batch, double* to, std::size_t count)
{
    if (count == Batch::size)
        return batch.store_unaligned(to);
    alignas(Batch) double padded[Batch::size];
    batch.store_aligned(padded);
    for (std::size_t i = 0; i < count; ++i)
        to[i] = padded[i];
}

/// Where each member's number lives; nullptr for a choice, or what is not given.
template <class Batch, HasFields Record> std::array<Batch*, flatSize<Record>()> cellsOf(Record& record)
{
    std::array<Batch*, flatSize<Record>()> cells{};
    Batch** to = cells.data();
    forEachMember(record, [&to](auto& member, const FieldInfo&) {
        using Type = std::remove_cvref_t<decltype(member)>;
        if constexpr (IsQuantity<Type>)
            *to = member.cell();
        else if constexpr (IsOptional<Type>)
            *to = member ? member->cell() : nullptr;
        ++to;
    });
    return cells;
}

template <class Model, class Batch> void sweepWith(const SweepJob& job)
{
    typename Model::template In<Batch> in;
    typename Model::template Out<Batch> out;
    setFlat(in, job.base);
    const auto inCells = cellsOf<Batch>(in);
    const auto outCells = cellsOf<Batch>(out);
    for (std::size_t row = 0; row < job.rows; row += Batch::size) {
        const std::size_t left = job.rows - row;
        const std::size_t count = left < Batch::size ? left : Batch::size;
        for (std::size_t c = 0; c < job.inCount; ++c)
            *inCells[job.in[c].member] = loadSome<Batch>(job.in[c].values + row, count) * job.in[c].unit;
        out = Model::run(in);
        for (std::size_t c = 0; c < job.outCount; ++c)
            storeSome<Batch>(*outCells[job.out[c].member] / job.out[c].unit, job.out[c].values + row, count);
    }
}

template <class Batch, class... M> constexpr std::array<SweepKernel, sizeof...(M)> kernelsOf(ModelList<M...>)
{
    return {&sweepWith<M, Batch>...};
}
template <class Arch>
inline constexpr auto sweepKernels = kernelsOf<xsimd::batch<double, Arch>>(SweepModels{});

} // namespace jw
