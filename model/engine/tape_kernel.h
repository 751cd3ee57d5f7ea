// The loop of a tape, for the tape_<arch>.cpp files only: each instantiates it with its own compiler flags.
#pragma once

#include <xsimd/xsimd.hpp>

#include <cmath>

#include "engine/tape_job.h"

namespace jw {

/// Where an operand lies: a register's block, or a constant that stays where it is.
struct TapeOperand {
    const double* at;
    std::size_t step;
};

/// One step on a block, over registers of the instruction set.
template <class Batch> class TapeLoop {
public:
    explicit TapeLoop(const TapeJob& job) : m_job(job) {}

    void run(const TapeStep& s) const
    {
        using xsimd::select;
        const Batch yes(1.0), no(0.0);
        const auto truth = [&](auto mask) { return select(mask, yes, no); };
        switch (s.op) {
        case Op::Input:
        case Op::Literal: break; // is there
        case Op::Alias: return each(s, [](Batch a) { return a; });
        case Op::Negate: return each(s, [](Batch a) { return -a; });
        case Op::Sqrt: return each(s, [](Batch a) { return xsimd::sqrt(a); });
        case Op::Floor: return each(s, [](Batch a) { return xsimd::floor(a); });
        case Op::Ceil: return each(s, [](Batch a) { return xsimd::ceil(a); });
        // Number by number as the value reading has them, so that both agree to the last bit.
        case Op::Exp: return single(s, [](double a, double) { return std::exp(a); });
        case Op::Expm1: return single(s, [](double a, double) { return std::expm1(a); });
        case Op::Log: return single(s, [](double a, double) { return std::log(a); });
        case Op::Log1p: return single(s, [](double a, double) { return std::log1p(a); });
        case Op::Pow: return single(s, [](double a, double b) { return std::pow(a, b); });
        case Op::Sum:
        case Op::Add: return both(s, [](Batch a, Batch b) { return a + b; });
        case Op::Subtract: return both(s, [](Batch a, Batch b) { return a - b; });
        case Op::Multiply: return both(s, [](Batch a, Batch b) { return a * b; });
        case Op::Divide: return both(s, [](Batch a, Batch b) { return a / b; });
        case Op::Less: return both(s, [&](Batch a, Batch b) { return truth(a < b); });
        case Op::LessEqual: return both(s, [&](Batch a, Batch b) { return truth(a <= b); });
        case Op::Min: return both(s, [](Batch a, Batch b) { return select(a < b, a, b); });
        case Op::Max: return both(s, [](Batch a, Batch b) { return select(a > b, a, b); });
        case Op::Select: return all(s, [&](Batch mask, Batch a, Batch b) { return select(mask > no, a, b); });
        }
    }

private:
    [[nodiscard]] TapeOperand operand(std::uint32_t place) const
    {
        if (place < m_job.firstConstant)
            return {m_job.registers + place * TapeJob::block, 1};
        return {m_job.constants + (place - m_job.firstConstant) * TapeJob::lanes, 0};
    }
    [[nodiscard]] double* to(const TapeStep& s) const { return m_job.registers + s.to * TapeJob::block; }

    template <class F> void each(const TapeStep& s, const F& f) const
    {
        const TapeOperand a = operand(s.args[0]);
        double* const out = to(s);
        for (std::size_t i = 0; i < TapeJob::block; i += Batch::size)
            f(Batch::load_aligned(a.at + i * a.step)).store_aligned(out + i);
    }
    template <class F> void both(const TapeStep& s, const F& f) const
    {
        const TapeOperand a = operand(s.args[0]), b = operand(s.args[1]);
        double* const out = to(s);
        for (std::size_t i = 0; i < TapeJob::block; i += Batch::size)
            f(Batch::load_aligned(a.at + i * a.step), Batch::load_aligned(b.at + i * b.step))
                .store_aligned(out + i);
    }
    template <class F> void all(const TapeStep& s, const F& f) const
    {
        const TapeOperand a = operand(s.args[0]), b = operand(s.args[1]), c = operand(s.args[2]);
        double* const out = to(s);
        for (std::size_t i = 0; i < TapeJob::block; i += Batch::size)
            f(Batch::load_aligned(a.at + i * a.step), Batch::load_aligned(b.at + i * b.step),
              Batch::load_aligned(c.at + i * c.step))
                .store_aligned(out + i);
    }
    template <class F> void single(const TapeStep& s, const F& f) const
    {
        const TapeOperand a = operand(s.args[0]), b = operand(s.args[1]);
        double* const out = to(s);
        for (std::size_t i = 0; i < TapeJob::block; ++i)
            out[i] = f(a.at[i * a.step], b.at[i * b.step]);
    }

    const TapeJob& m_job;
};

template <class Batch> void tapeWith(const TapeJob& job)
{
    const TapeLoop<Batch> loop(job);
    for (std::size_t i = 0; i < job.stepCount; ++i)
        loop.run(job.steps[i]);
}

} // namespace jw
