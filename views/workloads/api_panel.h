// The panel of a service that compares own serving with buying its tokens from an API.
#pragma once

#include <optional>

#include <QWidget>

#include "views/workloads/api_table.h"

class QDoubleSpinBox;
class QLabel;

namespace jw {

class Chart;
class FigureView;
class Look;
class Panel;

/// Changes nothing in the plan. A row of the table is the offer that is compared; the first one is a person's
/// own price.
class ApiPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ApiPanel(const Look& look, QWidget* parent = nullptr);

    /// Nothing: there are no results of the service yet, or none of its replicas keeps the promise.
    void setService(const std::optional<ApiQuestion>& asked, const QString& why = {}); ///< why: there is none

    void chooseRow(int row);
    [[nodiscard]] QString words() const;  ///< who is cheaper, or why nobody can say
    [[nodiscard]] QString source() const; ///< of the price that is compared
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] QDoubleSpinBox& input() const { return *m_input; }
    [[nodiscard]] QDoubleSpinBox& output() const { return *m_output; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void suggestPrice();
    void showOffers();
    void showCurrent();
    [[nodiscard]] const ApiPriceRow* currentOffer() const; ///< nullptr: the own price
    [[nodiscard]] ApiOffer ownOffer() const;

    const Look& m_look;
    std::optional<ApiQuestion> m_asked;
    QString m_why; ///< it is not
    std::vector<ShownOffer> m_offers;
    bool m_entered = false; ///< a person's price: it stays
    int m_usualRow = 0;     ///< of the table, unless a person chooses another
    Panel* m_panel;         ///< all owned by this widget
    QWidget* m_prices;
    QLabel *m_inputTitle, *m_outputTitle;
    QDoubleSpinBox *m_input, *m_output;
    FigureView* m_table;
    Chart* m_chart;
    QLabel *m_words, *m_source;
};

/// What the panel compares, from the results of the workload of that uid in the resolved plan. Errors: those
/// of checkPrices() and ownServing().
[[nodiscard]] Result<ApiQuestion> apiQuestion(const ServiceQuestion& service,
                                              const PlanResults<double>& results, std::string_view workload,
                                              const Plan& plan);

} // namespace jw
