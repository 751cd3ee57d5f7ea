#include "views/sensitivity/optimize_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "domain/paths.h"
#include "views/common/person_text.h"
#include "views/common/shown_number.h"
#include "views/common/words.h"
#include "whatif/fleet_columns.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::OptimizeView)
};

QString text(std::string_view name) { return QString::fromUtf8(name.data(), static_cast<int>(name.size())); }

/// The name of a row of the catalogue; else as it is, such as of a site.
QString catalogueName(const std::string& id)
{
    const Catalogue& catalogue = builtInCatalogue();
    if (const SystemRow* row = catalogue.findSystem(id))
        return catalogueText(row->name);
    if (const AcceleratorRow* row = catalogue.findAccelerator(id))
        return catalogueText(row->name);
    const RegionRow* row = catalogue.findRegion(id);
    return row ? catalogueText(row->name) : QString::fromStdString(id);
}

} // namespace

QString counted(std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

QString shareWords(double share) { return Words::tr("%1 %").arg(QLocale().toString(100.0 * share, 'g', 4)); }

QString fleetFigure(const OptimizeAnswer& answer, const FieldInfo& info, double value)
{
    return shownFigure(value * info.term.unit.size, info, *answer.question.resolved).text();
}

QString resultTitle(const std::string& path, const FieldInfo& info)
{
    const std::vector<std::string> parts = splitPath(path);
    const QString term = termText(info.term.name);
    if (parts.size() < 2)
        return term;
    //: %1 is a result such as Cost, %2 "Whole plan" or a workload
    return Words::tr("%1, %2").arg(term, parts.size() > 2 ? text(parts[1]) : Words::tr("Whole plan"));
}

QString scoreWords(const OptimizeAnswer& answer, double score)
{
    const ObjectiveTerm& first = answer.question.objective.front();
    return answer.question.objective.size() == 1
               ? fleetFigure(answer, *first.measure.info, score / first.weight)
               : QLocale().toString(score, 'g', 6);
}

QString choiceName(const std::string& name)
{
    return name == plannedChoice ? Words::tr("as planned") : catalogueName(name);
}

QString procurementWords(const Procurement& mix)
{
    QStringList parts;
    const auto add = [&](double share, const QString& words) {
        if (share > 1e-9)
            parts << words.arg(shareWords(share));
    };
    //: %1 is a share such as 60 %
    add(mix.owned, Words::tr("%1 owned"));
    //: %1 is a share such as 60 %
    add(mix.reserved, Words::tr("%1 reserved"));
    //: %1 is a share such as 60 %
    add(mix.spot, Words::tr("%1 spot"));
    //: %1 is a share such as 60 %
    add(mix.onDemand(), Words::tr("%1 on demand"));
    return parts.join(QStringLiteral(", "));
}

QString layoutWords(const std::optional<TrainLayout<double>>& layout)
{
    if (!layout)
        return QStringLiteral("–");
    QStringList parts;
    const auto add = [&](const char* name, Ratio<> degree) {
        if (degree > 1.0)
            parts << QLatin1String(name) + QLatin1Char(' ') + QLocale().toString(degree.base(), 'g', 6);
    };
    add("TP", layout->tp);
    add("PP", layout->pp);
    add("CP", layout->cp);
    add("EP", layout->ep);
    return parts.isEmpty() ? QStringLiteral("DP") : parts.join(QStringLiteral(", "));
}

QString fleetWords(const FleetCandidate& fleet)
{
    QStringList parts;
    const QString gpus = QLocale().toString(fleet.gpus, 'f', 0);
    //: name of a scenario: %1 is a number of GPUs, %2 what they are
    parts << (fleet.device == plannedChoice ? Words::tr("%1 GPUs").arg(gpus)
                                            : Words::tr("%1 × %2").arg(gpus, choiceName(fleet.device)));
    if (fleet.region != plannedChoice)
        parts << choiceName(fleet.region);
    if (fleet.procurement)
        parts << procurementWords(*fleet.procurement);
    if (fleet.cap && *fleet.cap < 1.0)
        //: %1 is a share such as 80 %
        parts << Words::tr("capped at %1").arg(shareWords(*fleet.cap));
    return parts.join(QStringLiteral(", "));
}

// The answer ----------------------------------------------------------------------------------------------

namespace {

/// Of a service that does not hold its load at P90.
QString loadWords(const RankedFleet& best)
{
    if (!std::isfinite(best.gpusAtP90))
        return Words::tr(
            "At P90 the best candidate does not hold the load of the service: no number of its GPUs does.");
    //: %1 is a number of GPUs
    return Words::tr("At P90 the best candidate does not hold the load of the service: it needs %1 GPUs.")
        .arg(QLocale().toString(std::ceil(best.gpusAtP90), 'f', 0));
}

/// What the best candidate does not keep at P90, and which one keeps load and limits.
QStringList sureWords(const OptimizeAnswer& answer)
{
    const Optimized& found = answer.found;
    QStringList words;
    if (found.sure && found.sureAt == 0)
        return words;
    const RankedFleet& best = found.best.front();
    const bool load = isLoadBanded({best});
    if (load && !*best.holdsAtP90)
        words << loadWords(best);
    for (const std::size_t k : brokenAtP90(answer.question, best))
        //: %1 is a limit such as "Cost of at most 2 million USD", %2 a value
        words << Words::tr("At P90 the best candidate breaks a limit: %1; it comes to %2.")
                     .arg(limitWords(answer, k), fleetFigure(answer, *answer.question.limits[k].measure.info,
                                                             limitAtP90(answer.question, best, k)));
    if (best.strained)
        words << Words::tr("The service of the best candidate is near the most that its machines serve.");
    if (!found.sure)
        //: %1 is a count
        words << (load ? Words::tr("None of the first %1 candidates holds the load and keeps all limits at "
                                   "P90 with room to spare.")
                       //: %1 is a count
                       : Words::tr("None of the first %1 candidates keeps all limits at P90 with room to "
                                   "spare."))
                     .arg(counted(found.looked));
    else
        //: %1 is a place in the order, %2 machines such as "512 × dgx-h100, usa", %3 an amount of what is
        //: made least
        words << (load ? Words::tr("The best that holds the load and keeps all limits at P90 is number %1: "
                                   "%2, %3.")
                       //: %1 is a place in the order, %2 machines such as "512 × dgx-h100, usa", %3 an
                       //: amount of what is made least
                       : Words::tr("The best that keeps all limits at P90 is number %1: %2, %3."))
                     .arg(counted(found.sureAt + 1), fleetWords(found.sure->fleet),
                          scoreWords(answer, found.sure->score));
    return words;
}

/// What the rents are of, and what they leave out.
QStringList rentWords(const OptimizeAnswer& answer)
{
    const Optimized& found = answer.found;
    const Plan& plan = *answer.question.resolved;
    const std::array kinds{Words::tr("on demand"), Words::tr("reserved"), Words::tr("spot")};
    const FieldInfo& info = *findField(fieldsOf<NodeGroup>(), "rent_per_gpu_hour");
    QStringList words;
    bool reserved = false, spotFree = false;
    for (const RankedFleet& each : found.best) {
        spotFree |= each.spotFree;
        for (const UsedRent& rent : each.rents) {
            reserved |= rent.kind == RentKind::Reserved;
            const QString from = rent.row.empty()
                                     ? Words::tr("as the plan has it")
                                     : text(rent.provider) + QStringLiteral(", ") + text(rent.date);
            //: %1 is on demand, reserved or spot, %2 the machines, %3 the rent, %4 provider and date
            const QString line =
                Words::tr("Rent %1 of %2: %3; %4.")
                    .arg(kinds[static_cast<std::size_t>(rent.kind)], choiceName(each.fleet.device),
                         shownFigure(rent.rate * info.term.unit.size, info, plan).text(), from);
            if (!words.contains(line))
                words << line;
        }
    }
    const auto work = std::ranges::find(plan.workloads, answer.question.work.workload, &Workload::uid);
    if (reserved && work != plan.workloads.end() && work->basis == Basis::Once)
        words << Words::tr("Reserved machines are charged for the hours used: this holds only where other "
                           "work uses the rest of the reservation (assumption).");
    if (spotFree)
        words << Words::tr("Interruptions of spot are not counted: the plan has none.");
    return words;
}

/// Numbers of GPUs that whole nodes hold more of; the first of them.
QStringList roundedWords(const OptimizeAnswer& answer)
{
    constexpr std::size_t mostRounded = 3; // assumption: enough to see what happens
    const std::span<const RoundedGpus> all = answer.found.rounded;
    QStringList words;
    for (const RoundedGpus& each : all.first(std::min(mostRounded, all.size())))
        //: %1 is a number of GPUs, %2 of nodes, %3 of GPUs in a node, %4 of GPUs
        words << Words::tr("%1 GPUs are %2 nodes of %3: %4.")
                     .arg(QLocale().toString(each.asked, 'f', 0), QLocale().toString(each.nodes, 'f', 0),
                          QLocale().toString(each.perNode, 'f', 0), QLocale().toString(each.gpus(), 'f', 0));
    if (all.size() > mostRounded)
        words << Words::tr("%Ln more number(s) of GPUs are rounded up to whole nodes.", nullptr,
                           static_cast<int>(all.size() - mostRounded));
    return words;
}

QStringList leftOutWords(const OptimizeAnswer& answer)
{
    const Optimized& found = answer.found;
    const auto count = [](std::size_t of) { return static_cast<int>(of); };
    QStringList words;
    if (found.noLayout > 0)
        words << Words::tr("%Ln combination(s) have no layout.", nullptr, count(found.noLayout));
    if (found.noPrice > 0)
        words << Words::tr("%Ln combination(s) are had in a way that has no price: set it in the plan.",
                           nullptr, count(found.noPrice));
    if (found.overloaded > 0)
        words << Words::tr("%Ln combination(s) do not hold the load of the service.", nullptr,
                           count(found.overloaded));
    if (found.refused > 0)
        //: %1 is a sentence that says why
        words << Words::tr("%Ln combination(s) are refused by the plan. The first: %1", nullptr,
                           count(found.refused))
                     .arg(errorText(*found.firstRefusal, *answer.question.resolved));
    return words;
}

} // namespace

QStringList optimizeWords(const OptimizeAnswer& answer)
{
    const Optimized& found = answer.found;
    QStringList words;
    if (found.best.empty()) {
        words = nothingWords(answer);
    } else {
        words << (areLimitsBanded(answer.question, found.best)
                      ? Words::tr("%1 of %2 combinations keep all limits at their middle values.")
                      : Words::tr("%1 of %2 combinations keep all limits."))
                     .arg(counted(found.feasible), counted(found.considered));
        words << limitsWords(answer) << sureWords(answer) << rentWords(answer);
    }
    return words << roundedWords(answer) << leftOutWords(answer);
}

} // namespace jw
