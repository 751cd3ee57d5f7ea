// What the limits of the optimizer do, in words.
#include <QCoreApplication>

#include <algorithm>

#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "views/sensitivity/optimize_words.h"
#include "whatif/fleet_columns.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::OptimizeView)
};

/// With what it is of where that is not the workload asked about.
QString titleIn(const OptimizeAnswer& answer, const OptimizeMeasure& measure)
{
    const OptimizeQuestion& q = answer.question;
    return measure.path.starts_with(resultHead(*q.resolved, q.work))
               ? termText(measure.info->term.name)
               : resultTitle(measure.path, *measure.info);
}

constexpr int typedFigures = 4; // as many as shownFigure() shows

/// What a limit is raised to: typed as it is shown, it lets the candidate in.
QString raisedFigure(const OptimizeAnswer& answer, std::size_t at, double to)
{
    const FieldInfo& info = *answer.question.limits[at].measure.info;
    const double base = to * info.term.unit.size;
    const UnitName unit = commonUnit({&base, 1}, info);
    const double raised = roundedUp(base / unit.size, typedFigures) * unit.size;
    return fleetFigure(answer, info, raised / info.term.unit.size);
}

/// "Cost of 2.1 million USD".
QString raisedWords(const OptimizeAnswer& answer, std::size_t at, double to)
{
    //: what a limit is raised to: %1 is a result such as Cost, %2 a value of it
    return Words::tr("%1 of %2")
        .arg(titleIn(answer, answer.question.limits[at].measure), raisedFigure(answer, at, to));
}

/// What is made least.
QString aimWords(const OptimizeAnswer& answer)
{
    const auto& objective = answer.question.objective;
    return objective.size() == 1 ? titleIn(answer, objective.front().measure) : Words::tr("the weighted sum");
}

/// What a unit of the limit is worth by the derivative; "" where nothing moves continuously.
QString marginWords(const OptimizeAnswer& answer, std::size_t at)
{
    const auto& slope = answer.found.slopes[at];
    const FieldInfo* field = slope ? findField(fieldsOf<NodeGroup>(), slope->field) : nullptr;
    if (!field)
        return {};
    return QLatin1Char(' ') +
           //: %1 is a field such as Power cap, %2 an amount of what is made least
           Words::tr("At the margin, by %1 alone, %2.")
               .arg(termText(field->term.name), scoreWords(answer, slope->worth));
}

QString bindingWords(const OptimizeAnswer& answer, std::size_t at)
{
    const LimitReport& report = answer.found.limits[at];
    if (!report.relaxed)
        //: %1 is a limit such as "Cost of at most 2 million USD"
        return Words::tr("%1 does not bind.").arg(limitWords(answer, at));
    const OptimizeLimit& limit = answer.question.limits[at];
    const FieldInfo& info = *limit.measure.info;
    const QString unit = unitWords(info.term.unit, info.dim, *answer.question.resolved);
    //: %1 is a limit such as "Cost of at most 2 million USD", %2 a value of it, %3 a result such as
    //: Running time, %4 how much less it is
    const QString words = Words::tr("%1 binds: with %2, %3 would be %4 less.")
                              .arg(limitWords(answer, at), raisedFigure(answer, at, report.relaxed->to),
                                   aimWords(answer), scoreWords(answer, report.relaxed->gain));
    const QString each = scoreWords(answer, report.worth(limit.most));
    //: %1 is an amount of what is made least, %2 a unit of the limit
    const QString worth = unit.isEmpty() ? Words::tr("One more is worth %1.").arg(each)
                                         : Words::tr("Each %2 is worth %1.").arg(each, unit);
    return words + QLatin1Char(' ') + worth + marginWords(answer, at);
}

/// Limits of which none is of use alone.
QString jointWords(const OptimizeAnswer& answer)
{
    QStringList names, raised;
    for (const std::size_t at : answer.found.joint->limits) {
        names << limitWords(answer, at);
        raised << raisedWords(answer, at, answer.found.together->limits[at]);
    }
    //: %1 lists limits such as "Cost of at most 2 million USD", %2 values of them, %3 is a result such as
    //: Running time, %4 how much less it is
    return Words::tr("%1 bind together, none of them alone: with %2, %3 would be %4 less.")
        .arg(names.join(QStringLiteral(", ")), raised.join(QStringLiteral(", ")), aimWords(answer),
             scoreWords(answer, answer.found.joint->gain));
}

} // namespace

QString limitWords(const OptimizeAnswer& answer, std::size_t at)
{
    const OptimizeLimit& limit = answer.question.limits[at];
    return (isPerYear(answer.question, limit.measure)
                //: a limit of what runs all the time: %1 is a result such as Cost, %2 its value
                ? Words::tr("%1 of at most %2 per year")
                //: a limit: %1 is a result such as Cost, %2 its value
                : Words::tr("%1 of at most %2"))
        .arg(titleIn(answer, limit.measure), fleetFigure(answer, *limit.measure.info, limit.most));
}

QStringList limitsWords(const OptimizeAnswer& answer)
{
    const auto& joint = answer.found.joint;
    QStringList words;
    for (std::size_t at = 0; at < answer.found.limits.size(); ++at)
        if (!joint || std::ranges::count(joint->limits, at) == 0)
            words << bindingWords(answer, at);
    if (joint)
        words << jointWords(answer);
    return words;
}

QStringList nothingWords(const OptimizeAnswer& answer)
{
    const Optimized& found = answer.found;
    if (!found.closest)
        return {Words::tr("No combination has results: choose other machines or numbers.")};
    const std::vector<std::size_t> most = tightest(found.limits);
    QStringList names;
    for (const std::size_t at : most)
        names << limitWords(answer, at);
    QStringList words{
        (most.size() == 1
             //: %1 is a limit such as "Cost of at most 2 million USD", %2 and %3 are counts
             ? Words::tr("No combination keeps all limits. %1 keeps out the most: %2 of %3.")
             //: %1 lists limits such as "Cost of at most 2 million USD", %2 and %3 are counts
             : Words::tr("No combination keeps all limits. %1 keep out the most: %2 of %3 each."))
            .arg(names.join(QStringLiteral(", ")), counted(found.limits[most.front()].excludes),
                 counted(found.considered))};
    for (std::size_t k = 0; k < found.limits.size(); ++k)
        if (const auto& move = found.limits[k].relaxed)
            //: %1 is what a limit is raised to, such as "Cost of 2.1 million USD"
            words << Words::tr("%1 would do.").arg(raisedWords(answer, k, move->to));
    if (words.size() > 1)
        return words;
    QStringList needed;
    for (std::size_t k = 0; k < found.limits.size(); ++k)
        if (!keepsLimit(found.closest->limits[k], answer.question.limits[k].most))
            needed << raisedWords(answer, k, found.closest->limits[k]);
    //: %1 lists values that limits must have
    return words << Words::tr("No limit alone does it; together these would: %1.")
                        .arg(needed.join(QStringLiteral(", ")));
}

} // namespace jw
