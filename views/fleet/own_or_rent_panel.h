// "Own or rent" of a node group: break-even charts, the rent they are held against, and what they say.
#pragma once

#include <QWidget>

#include "document/plan_document.h"
#include "views/fleet/own_or_rent_chart.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace jw {

class Chart;
struct CloudPriceRow;
class Look;
class Panel;
class Segments;

/// Changes nothing in the plan. Told of each change by setGroup(); while put away it waits.
class OwnOrRentPanel final : public QWidget {
    Q_OBJECT

public:
    enum class Over { Utilization, Years };

    OwnOrRentPanel(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    /// Shows the group as it is now in the current scenario; "" for none.
    void setGroup(const std::string& uid);

    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] Segments& over() const { return *m_over; }
    [[nodiscard]] QComboBox& offers() const { return *m_offers; }
    [[nodiscard]] QDoubleSpinBox& ownRate() const { return *m_ownRate; }
    [[nodiscard]] QSpinBox& years() const { return *m_years; }
    [[nodiscard]] QSpinBox& utilization() const { return *m_utilization; }
    [[nodiscard]] QString words() const; ///< the sentences, or why there are none

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void fillOffers(const NodeGroup& group);
    void showGroup(const NodeGroup* group);
    [[nodiscard]] std::vector<Rent> rentsChosen(const NodeGroup& group) const;
    [[nodiscard]] Over shownOver() const;
    [[nodiscard]] static QString sourceWords(const CloudPriceRow& row);
    void tell(const QStringList& sentences, const QString& source);

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_group;
    QString m_chosen; ///< the offer that a person chose; "" takes the first of each group
    bool m_behind = false;
    Panel* m_panel; ///< all widgets owned by this one
    Segments* m_over;
    QComboBox* m_offers;
    QDoubleSpinBox* m_ownRate;
    QSpinBox *m_years, *m_utilization;
    Chart* m_chart;
    QLabel *m_words, *m_source;
};

} // namespace jw
