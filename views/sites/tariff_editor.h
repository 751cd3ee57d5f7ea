// The tariff of a site: its form, the price to paint with, the grid, and the bands it comes to.
#pragma once

#include <QWidget>

#include "document/plan_document.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace jw {

class BandModel;
class EntityForm;
class Look;
class Panel;
class Segments;
class TariffGrid;

/// Bands are the same in all scenarios: painting changes the baseline.
class TariffEditor final : public QWidget {
    Q_OBJECT

public:
    TariffEditor(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void setSite(const std::string& uid); ///< shows its enabled tariff, else its first
    [[nodiscard]] const std::string& tariff() const { return m_tariff; } ///< "" if the site has none
    [[nodiscard]] EntityForm& form() const { return *m_form; }
    [[nodiscard]] TariffGrid& grid() const { return *m_grid; }
    [[nodiscard]] QLineEdit& brush() const { return *m_brush; }
    [[nodiscard]] QTableView& bands() const { return *m_bands; }

    void addTariff(); ///< of one band at the site's flat price
    void removeTariff();
    /// Gives these cells of the days shown the price that stands in brush(); all inclusive.
    void paint(int monthFrom, int monthTo, int hourFrom, int hourTo);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void tell(const Result<void>& done);
    [[nodiscard]] std::vector<int> daysShown() const; ///< weekdays, 0 = Monday

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_site, m_tariff;
    Panel* m_panel; ///< all widgets owned by this one
    QLabel *m_none, *m_brushTitle, *m_help, *m_message;
    QPushButton *m_add, *m_remove;
    Segments* m_days;
    EntityForm* m_form;
    QWidget* m_prices;
    QLineEdit* m_brush;
    TariffGrid* m_grid;
    QTableView* m_bands;
    BandModel* m_model;
};

} // namespace jw
