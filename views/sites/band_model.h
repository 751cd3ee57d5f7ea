// The bands of a tariff as a table: months, days, hours, price.
#pragma once

#include <QAbstractTableModel>

#include "document/plan_document.h"

namespace jw {

/// Hours and prices can be edited; months and days are painted in the grid.
class BandModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit BandModel(PlanDocument& document, QObject* parent = nullptr);

    void setTariff(const std::string& uid);
    void retranslate();
    Result<void> removeBand(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void editRefused(const jw::Error& error);

private:
    void adopt();

    PlanDocument& m_document;
    std::string m_tariff;
    std::vector<TariffBand> m_bands; ///< what the views were last told
};

/// Puts these bands in the place of a tariff's, as one undo step.
Result<void> setBands(PlanDocument& document, const std::string& tariff,
                      const std::vector<TariffBand>& bands);

/// "Jan to Mar, Dec" of bits from January, "Mon to Fri" of bits from Monday.
[[nodiscard]] QString monthsInWords(std::int64_t months);
[[nodiscard]] QString daysInWords(std::int64_t days);

} // namespace jw
