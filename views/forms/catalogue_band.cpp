#include "views/forms/catalogue_band.h"

#include <QCoreApplication>
#include <QLocale>

#include "messages/spread_text.h"
#include "views/common/words.h"

namespace jw {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jw::CatalogueBand)
};

} // namespace

QString catalogueBandTitle(const CatalogueSpread& band, const FieldInfo& info)
{
    //: %1 is a distribution such as "P10 1.12, P90 1.19"
    return Words::tr("From the catalogue: %1").arg(shownText(briefSpread(band.spread, info)));
}

QString catalogueBandReason(const CatalogueSpread& band)
{
    if (band.isEstimate())
        return Words::tr("The catalogue has this number as an estimate.") + QLatin1Char(' ') +
               estimateAssumption();
    //: %1 is how many, %2 and %3 are names of providers
    return Words::tr("What %1 providers ask on the same terms: %2 the least, %3 the most. Which one to take "
                     "is a choice; this is for a plan that leaves it open.")
        .arg(QLocale().toString(static_cast<qulonglong>(band.providers)),
             QString::fromStdString(band.cheapest), QString::fromStdString(band.dearest));
}

QString estimateAssumption()
{
    return Words::tr(
               "That P10 and P90 are a factor of %1 below and above is an assumption; of a PUE, of what "
               "it has above 1.")
        .arg(QLocale().toString(estimateFactor));
}

} // namespace jw
