// Asks how uncertain a number is: a kind of distribution, its numbers, a picture of it.
#pragma once

#include <QDialog>

#include <array>

#include "catalogue/catalogue_spread.h"
#include "document/plan_document.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace jw {

class Chart;
class Look;
class NumberLine;

/// The field asked about. `title` is its name, translated; numbers are typed in `unit`.
struct UncertainField {
    std::string uid, field;
    QString title;
    UnitName unit;
};

/// Shown with open(). Says it for the baseline and all scenarios that do not set the field.
class DistributionDialog final : public QDialog {
    Q_OBJECT

public:
    /// Fixed, then by Spread in order.
    enum class Kind { Fixed, Range, Triangle, Normal, P10P90, Pert, List };

    DistributionDialog(PlanDocument& document, const Look& look, UncertainField field, QWidget* parent);

    void choose(Kind kind);
    [[nodiscard]] NumberLine& number(std::size_t at) const { return *m_numbers[at]; } ///< as they are shown
    [[nodiscard]] QPlainTextEdit& list() const { return *m_list; }
    [[nodiscard]] Chart& chart() const { return *m_chart; }
    [[nodiscard]] QPushButton& offer() const
    {
        return *m_offer;
    } ///< what the catalogue says; hidden: nothing
    [[nodiscard]] QString problem() const;

    void accept() override; ///< stays open where the plan refuses it

private:
    void build();
    void fill();
    void take(const Uncertainty& spread);
    void showOffer();
    void showKind();
    void follow();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] Result<Uncertainty> entered() const;
    void tell(const Error& error);

    PlanDocument& m_document;
    UncertainField m_field;
    const FieldInfo* m_info;               ///< static data
    double m_planned = 0.0;                ///< the number as it is, in the field's unit
    std::optional<CatalogueSpread> m_said; ///< by the catalogue
    QPushButton* m_offer;                  ///< all owned by the dialog
    QComboBox* m_kind;
    std::array<NumberLine*, 3> m_numbers;
    QPlainTextEdit* m_list;
    QLabel *m_about, *m_aboutOffer, *m_listHelp, *m_message;
    Chart* m_chart;
    QPushButton* m_ok = nullptr;
};

} // namespace jw
